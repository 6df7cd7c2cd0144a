package org.trialign.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.trialign.Rule;

/** What failures leave in the log. */
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {
    private static final StackTraceElement RPC =
            new StackTraceElement("com.vaadin.flow.server.communication.ServerRpcHandler", "handleRpc", null, 1);
    private static final StackTraceElement JACKSON =
            new StackTraceElement("tools.jackson.databind.node.BaseJsonNode", "asString", null, 1);
    private static final StackTraceElement OURS =
            new StackTraceElement("org.trialign.ui.card.AddBox", "chosen", null, 1);

    @Test
    @Rule("DO-45")
    void aForgedMessageIsOneLine(CapturedOutput log) {
        String reference = FailureLog.write(failure(JACKSON, RPC, OURS));
        assertThat(log.getOut()).contains("Failure " + reference).doesNotContain("\tat ");
    }

    @Test
    @Rule("PE-53")
    void anErrorOfOursHasItsStack(CapturedOutput log) {
        FailureLog.write(failure(JACKSON, OURS, RPC));
        assertThat(log.getOut()).contains("\tat org.trialign.ui.card.AddBox");
    }

    @Test
    @Rule("PE-53")
    void aBrowserThatIsGoneBeforeItsAnswerIsOneLine(CapturedOutput log) {
        FailureLog.write(new ClientAbortException(new IOException("Broken pipe")));
        assertThat(log.getOut()).contains("gone before its answer").doesNotContain("\tat ");
    }

    private static Throwable failure(StackTraceElement... stack) {
        var failure = new IllegalStateException("as a test has it");
        failure.setStackTrace(stack);
        return failure;
    }
}
