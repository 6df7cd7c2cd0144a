package org.trialign.access.internal;

import java.time.Duration;
import java.time.InstantSource;
import org.trialign.access.TooManyAttempts;

/** Makes people wait who try secrets that are wrong; those of one kind count together, wherever they are asked for. */
public abstract class Tries {
    private final SignInLimits limits = new SignInLimits(InstantSource.system());

    /**
     * Counts a secret as wrong before it is looked at; {@link #right} takes it back.
     *
     * @param of what the secret opens, as {@link SignInLimits} takes it
     * @throws TooManyAttempts while its sender has to wait
     */
    public void attempt(String of, String address) {
        Duration wait = limits.attempt(of, address);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
    }

    public void right(String of, String address) {
        limits.succeeded(of, address);
    }
}
