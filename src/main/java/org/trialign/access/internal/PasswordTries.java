package org.trialign.access.internal;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.trialign.access.TooManyAttempts;

/** Makes people wait who try wrong passwords, wherever a password is asked for. */
@Component
public class PasswordTries {
    private final SignInLimits limits = new SignInLimits(InstantSource.system());

    /**
     * Counts a password as wrong before it is looked at; {@link #right} takes it back.
     *
     * @throws TooManyAttempts while its sender has to wait
     */
    public void attempt(String login, String address) {
        Duration wait = limits.attempt(login, address);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
    }

    public void right(String login, String address) {
        limits.succeeded(login, address);
    }
}
