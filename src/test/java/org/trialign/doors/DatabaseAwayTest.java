package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.db.OwnPostgres;

/** PostgreSQL is killed under a server that goes on, and comes back. */
class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EDIT =
            "{'op':'addCard','agency':'LIB','list':'outputs','value':{'title':'made meanwhile','kind':'service'}}";

    @TempDir
    Path folder;

    @Test
    @Rule("DO-49")
    void whileTheDatabaseIsAwayDoorsThatNeedItSaySoAndGoOnByThemselves() {
        Path data = folder.resolve("postgres");
        OwnPostgres database = OwnPostgres.startIn(data);
        try (Server server = Server.start(folder, database.settings())) {
            Program library = Program.signedInAs("lib-lead", server.port());
            Channel channel = library.live(DoorsTest.revision(library.snapshot()));
            UUID id = UUID.randomUUID();
            database.kill(data);

            HttpResponse<String> away = library.command(id, null, EDIT);
            requireAway(away);
            assertThat(library.get("/snapshot").statusCode()).isEqualTo(200);
            requireAway(Program.stranger(server.port())
                    .request(
                            "POST",
                            "/login",
                            "username=pol-lead&password=pol-lead",
                            "Content-Type",
                            "application/x-www-form-urlencoded"));
            channel.send("{\"command\":" + Program.body(id, null, EDIT) + "}");
            assertThat(channel.next(message -> message.has("answer"))
                            .get("answer")
                            .get("status")
                            .intValue())
                    .isEqualTo(503);

            database = database.startAgainIn(data);
            await().atMost(PATIENCE).until(() -> library.command(id, null, EDIT).statusCode() == 200);
            assertThat(library.get("/snapshot").body().split("made meanwhile", -1))
                    .hasSize(2);
            channel.next(message -> message.toString().contains("made meanwhile"));
        } finally {
            database.close();
        }
    }

    private static void requireAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "org.", "postgres");
    }
}
