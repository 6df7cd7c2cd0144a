package org.trialign.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.access.AccountService;
import org.trialign.access.SignOuts;
import org.trialign.doors.Program;

/** People who wait for changes, and then are somebody else, or nobody. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:polls;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LongPollTest {
    private static final int AT_ONCE_SECONDS = 5;

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    SignOuts signOuts;

    @Test
    @Rule("LV-14")
    void signingOutEndsALongPollThatWaits() {
        Program deputy = Program.signedInAs("hsa-deputy", port);
        var waits = waiting(deputy, revision(deputy));
        deputy.post("/logout", "X-XSRF-TOKEN", deputy.cookie("XSRF-TOKEN"));
        assertThat(status(waits)).isEqualTo(401);
    }

    @Test
    @Rule({"LV-14", "LV-15"})
    void whoIsMovedGoesOnFromNothingReadBefore() {
        Program facilitator = Program.signedInAs("facilitator", port);
        Program moved = Program.signedInAs("sys-deputy", port);
        String account = accounts.findByLogin("sys-deputy").orElseThrow().id();
        long before = revision(moved);
        var waits = waiting(moved, before);
        facilitator.command("{'op':'moveMember','account':'" + account + "','role':'agency_editor','agency':'LIB'}");
        assertThat(status(waits)).isEqualTo(410);
        assertThat(moved.get("/changes?from=" + before).statusCode()).isEqualTo(410);
        assertThat(moved.live(before)
                        .next(message -> message.has("problem"))
                        .get("problem")
                        .get("status")
                        .intValue())
                .isEqualTo(410);

        long since = revision(moved);
        assertThat(moved.get("/changes?from=" + since).statusCode()).isEqualTo(200);
        var waitsAgain = waiting(moved, since);
        facilitator.command("{'op':'removeMember','account':'" + account + "'}");
        assertThat(status(waitsAgain)).isEqualTo(404);
    }

    private CompletableFuture<HttpResponse<String>> waiting(Program reader, long from) {
        var answer = CompletableFuture.supplyAsync(() -> reader.get("/changes?from=" + from + "&wait=25"));
        await().until(() -> signOuts.watching() == 1);
        return answer;
    }

    private static int status(CompletableFuture<HttpResponse<String>> answer) {
        return answer.orTimeout(AT_ONCE_SECONDS, TimeUnit.SECONDS).join().statusCode();
    }

    private static long revision(Program reader) {
        return reader.snapshot().get("revision").longValue();
    }
}
