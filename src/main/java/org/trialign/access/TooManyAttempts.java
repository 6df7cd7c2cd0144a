package org.trialign.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** After too many failed sign-ins even the right password is refused for a while. */
public final class TooManyAttempts extends AuthenticationException {
    private final Duration left;

    public TooManyAttempts(Duration left) {
        super("too many failed sign-ins");
        this.left = left;
    }

    /** How long until the next try is looked at. */
    public Duration left() {
        return left;
    }
}
