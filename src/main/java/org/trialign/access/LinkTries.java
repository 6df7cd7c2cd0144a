package org.trialign.access;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.trialign.access.internal.SignInLimits;

/** Makes people wait who try links that open nothing, as {@link SignInLimits} does with wrong passwords. */
@Component
public class LinkTries {
    private final SignInLimits limits = new SignInLimits(InstantSource.system());

    /**
     * Counts a link as wrong before it is looked at; {@link #opened} takes it back.
     *
     * @throws TooManyAttempts while its sender has to wait
     */
    public void attempt(String tokenHash, String address) {
        Duration wait = limits.attempt(tokenHash, address);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
    }

    public void opened(String tokenHash, String address) {
        limits.succeeded(tokenHash, address);
    }
}
