package org.trialign.access.internal;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the memory, passes and lanes that OWASP's Password Storage Cheat Sheet recommends (19 MiB, 2, 1). The hash
 * says how it was made, so that a later recommendation can stand beside this one.
 */
@Component
public class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));
    // every request has a thread of its own: without a bound, a flood of sign-ins would take all memory
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors() * 2);
    private final String nobodys = encoder.encode("the password of nobody");

    public String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return bounded(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, so that the time of an answer doesn't tell which logins exist. */
    public void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T bounded(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
