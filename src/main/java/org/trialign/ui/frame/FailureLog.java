package org.trialign.ui.frame;

import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where failures that nobody expected go: the stack to the log, a short reference to the person. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final String READS_MESSAGES = "com.vaadin.flow.server.communication.ServerRpcHandler";

    private FailureLog() {}

    /** @return the reference that a person can read out to whoever reads the log */
    static String write(Throwable failure) {
        String reference = ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
        if (failure instanceof ClientAbortException) {
            LOG.info("Failure {}: the browser was gone before its answer", reference);
        } else if (isMessageOfNobody(failure)) {
            LOG.warn(
                    "Failure {}: Vaadin stumbled over a message before any code of ours saw it ({})",
                    reference,
                    failure.getClass().getName());
        } else {
            LOG.error("Failure {}", reference, failure);
        }
        return reference;
    }

    /** Whoever forges messages shall not fill the log with stacks: no screen of ours sends what Vaadin can't even take apart. */
    private static boolean isMessageOfNobody(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.trialign.")) {
                return false;
            }
            if (frame.getClassName().startsWith(READS_MESSAGES)) {
                return true;
            }
        }
        return false;
    }
}
