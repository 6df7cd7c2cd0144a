package org.trialign.ui.frame;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where failures that nobody expected go: the stack to the log, a short reference to the person. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    private FailureLog() {}

    /** @return the reference that a person can read out to whoever reads the log */
    static String write(Throwable failure) {
        String reference = ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
        LOG.error("Failure {}", reference, failure);
        return reference;
    }
}
