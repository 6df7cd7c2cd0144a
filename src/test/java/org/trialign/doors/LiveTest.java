package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;

/** Several people on live channels of Lantern Street at once. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:live;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LiveTest {
    @LocalServerPort
    int port;

    @Test
    @Rule({"LV-1", "LV-5"})
    void aCommandSentUpOneChannelComesDownTheOthers() {
        Program police = Program.signedInAs("pol-lead", port);
        Program observer = Program.signedInAs("observer-council", port);
        long from = DoorsTest.revision(police.snapshot());
        Channel mine = police.live(from);
        Channel theirs = observer.live(from);
        UUID id = UUID.randomUUID();
        mine.send("{\"command\":"
                + Program.body(id, null, "{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}") + "}");
        JsonNode answer = mine.next(message -> message.has("answer")).get("answer");
        assertThat(answer.get("id").stringValue()).isEqualTo(id.toString());
        assertThat(answer.get("status").intValue()).isEqualTo(200);
        JsonNode patch = theirs.nextPatch();
        assertThat(patch.get("from").longValue()).isEqualTo(from);
        assertThat(patch.get("to").longValue()).isEqualTo(answer.get("revision").longValue());
        assertThat(patch.get("findings").get("went").get(0).get("key").stringValue())
                .isEqualTo("C8|fn-exclude");
        police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-lantern'}");
        assertThat(theirs.nextPatch()
                        .get("findings")
                        .get("came")
                        .get(0)
                        .get("key")
                        .stringValue())
                .isEqualTo("C8|fn-exclude");
    }

    @Test
    @Rule({"LV-2", "LV-9"})
    void anObserverIsSentNothingOfAStanceAndNothingAtAllWhenThatIsAllThatChanged() {
        Program library = Program.signedInAs("lib-lead", port);
        Program observer = Program.signedInAs("observer-student", port);
        long from = DoorsTest.revision(observer.snapshot());
        Channel channel = observer.live(from);
        library.command("{'op':'set','card':'lib-s4','field':'power','value':3}");
        library.command("{'op':'set','card':'lib-s4','field':'note','value':'a hidden marker'}");
        library.command("{'op':'set','card':'lib-o1','field':'volume','value':'seen by all'}");
        JsonNode patch = channel.nextPatch();
        assertThat(patch.get("from").longValue()).isEqualTo(from);
        assertThat(patch.get("rows")).hasSize(1);
        assertThat(channel.everything())
                .noneMatch(message ->
                        message.contains("marker") || message.contains("power") || message.contains("stance"));
    }

    @Test
    @Rule("LV-4")
    void whoResumesGetsWhatCameSinceOnce() {
        Program schools = Program.signedInAs("sys-lead", port);
        long from = DoorsTest.revision(schools.snapshot());
        for (int i = 0; i < 5; i++) {
            schools.command("{'op':'set','card':'sys-o1','field':'volume','value':'" + i + " a day'}");
        }
        JsonNode patch = schools.live(from).nextPatch();
        assertThat(patch.get("rows")
                        .valueStream()
                        .filter(row -> row.get("id").stringValue().equals("sys-o1")))
                .hasSize(1)
                .allMatch(row -> row.get("after").get("volume").stringValue().equals("4 a day"));
    }

    @Test
    @Rule("LV-6")
    void whoComesFromTooLongAgoOrFromTheFutureIsSentForASnapshot() {
        Program health = Program.signedInAs("phd-lead", port);
        sentForASnapshot(health.live(0));
        sentForASnapshot(health.live(DoorsTest.revision(health.snapshot()) + 1000));
    }

    private static void sentForASnapshot(Channel channel) {
        assertThat(channel.next(message -> message.has("problem"))
                        .get("problem")
                        .get("status")
                        .intValue())
                .isEqualTo(410);
        assertThat(channel.closeStatus()).isEqualTo(1000);
    }

    @Test
    @Rule("LV-7")
    void signingOutClosesTheChannel() {
        Program deputy = Program.signedInAs("phd-deputy", port);
        Channel channel = deputy.live(DoorsTest.revision(deputy.snapshot()));
        deputy.post("/logout", "X-XSRF-TOKEN", deputy.cookie("XSRF-TOKEN"));
        assertThat(channel.closeStatus()).isEqualTo(4401);
    }

    @Test
    @Rule("LV-8")
    void aTickSaysThatTheChannelLives() {
        Program scribe = Program.signedInAs("scribe", port);
        long from = DoorsTest.revision(scribe.snapshot());
        assertThat(scribe.live(from)
                        .next(message -> message.has("tick"))
                        .get("tick")
                        .longValue())
                .isGreaterThanOrEqualTo(from);
    }

    @Test
    @Rule("LV-10")
    void aForeignOriginGetsNoChannel() {
        Program lead = Program.signedInAs("hsa-lead", port);
        assertThatThrownBy(() -> lead.liveFromOrigin(1, "https://elsewhere.example"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    /** Snapshot and patches as maps of rows and findings, put together as doors.md says. */
    @Test
    @Rule("LV-3")
    void snapshotAndAllPatchesSinceAreTheLaterSnapshot() {
        Program schools = Program.signedInAs("sys-lead", port);
        Program library = Program.signedInAs("lib-lead", port);
        Program observer = Program.signedInAs("observer-student", port);
        var followed = new Followed(observer.snapshot());
        Channel channel = observer.live(followed.revision());
        for (int i = 0; i < 12; i++) {
            schools.command("{'op':'set','card':'sys-o2','field':'agenciesOnly','value':" + (i % 2 == 0) + "}");
            library.command("{'op':'addCard','agency':'LIB','list':'outcomes','value':{'title':'new " + i
                    + "','kind':'better_condition'}}");
            schools.command(
                    "{'op':'set','card':'sys-v1','field':'role','value':" + (i % 3 == 0 ? "'core'" : "null") + "}");
        }
        JsonNode later = observer.snapshot();
        while (followed.revision() < DoorsTest.revision(later)) {
            followed.put(channel.nextPatch());
        }
        assertThat(followed.rows()).isEqualTo(new Followed(later).rows());
        assertThat(followed.findings()).isEqualTo(new Followed(later).findings());
    }
}
