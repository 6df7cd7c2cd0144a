package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading and writing Lantern Street over HTTP. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TO_SQUARE = "{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}";
    private static final String TO_BLOCK = "{'op':'set','card':'pol-o2','field':'place','value':'pl-lantern'}";

    @LocalServerPort
    int port;

    private Program police;
    private Program policeDeputy;
    private Program library;
    private Program observer;

    @BeforeEach
    void signIn() {
        if (police == null) {
            police = Program.signedInAs("pol-lead", port);
            policeDeputy = Program.signedInAs("pol-deputy", port);
            library = Program.signedInAs("lib-lead", port);
            observer = Program.signedInAs("observer-council", port);
        }
    }

    @Test
    @Rule("DO-1")
    void whoIsNotSignedInIsToldSoWithoutARedirect() {
        var answer = Program.stranger(port).get("/snapshot");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    @Rule("DO-2")
    void aCommandWithoutTheTokenIsRefused() {
        assertThat(police.post("/api/v1/workshops/lantern-street/commands").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Rule("DO-3")
    void aWorkshopThatDoesNotExistIsNotFound() {
        assertThat(police.getFrom("no-such-workshop", "/snapshot").statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("DO-4")
    void aSnapshotSaysWhatTheAudienceMaySee() {
        JsonNode snapshot = police.snapshot();
        assertThat(snapshot.get("phase").stringValue()).isEqualTo("align");
        assertThat(snapshot.get("counts").get("LIB").intValue()).isEqualTo(33);
        assertThat(snapshot.get("workshop").get("agencies")).hasSize(5);
        assertThat(snapshot.get("firstPage").propertyNames()).contains("overlaps", "gaps", "conflicts");
        assertThat(keys(snapshot))
                .contains("C8|fn-exclude", "F6|pol-v2")
                .noneMatch(key -> key.matches("F\\d+\\|lib-.*"));
        assertThat(keys(observer.snapshot())).noneMatch(key -> key.matches("(O4|C1|G4|F\\d+)\\|.*"));
    }

    @Test
    @Rule({"DO-5", "DO-6"})
    void aCommandIsDoneOnceHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();
        var first = police.command(id, null, TO_SQUARE);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(keys(police.snapshot())).doesNotContain("C8|fn-exclude");
        police.command(TO_BLOCK);
        assertThat(police.command(id, null, TO_SQUARE).body()).isEqualTo(first.body());
        assertThat(keys(police.snapshot())).contains("C8|fn-exclude");
    }

    @Test
    @Rule("DO-6")
    void aRetryThatWouldBeRefusedByNowIsAnsweredAsBefore() {
        UUID id = UUID.randomUUID();
        String remove = "{'op':'remove','card':'pol-i1'}";
        var first = police.command(id, null, remove);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(police.command(remove).statusCode()).isEqualTo(404);
        var again = police.command(id, null, remove);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(police.command("{'op':'undo'}").statusCode()).isEqualTo(200);
    }

    @Test
    @Rule("DO-6")
    void anIdThatSomebodyElseUsedIsRefusedUnlessARightIsMissingAnyway() {
        UUID id = UUID.randomUUID();
        String library = "{'op':'set','card':'lib-o1','field':'volume','value':'" + id + "'}";
        assertThat(this.library.command(id, null, library).statusCode()).isEqualTo(200);
        var refused = police.command(id, null, TO_SQUARE);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("code").stringValue()).isEqualTo("TWICE");
        assertThat(police.command(id, null, library).statusCode()).isEqualTo(403);
        assertThat(observer.command(id, null, library).statusCode()).isEqualTo(403);
    }

    @Test
    @Rule("DO-7")
    void whatIsRefusedLeavesNoTrace() {
        JsonNode before = library.snapshot();
        assertThat(library.command(TO_SQUARE).statusCode()).isEqualTo(403);
        assertThat(observer.command(TO_SQUARE).statusCode()).isEqualTo(403);
        assertThat(police.command("{'op':'set','card':'no-such','field':'place','value':'pl-square'}")
                        .statusCode())
                .isEqualTo(404);
        var broken = police.command(TO_SQUARE, "{'op':'set','card':'pol-o2','field':'place','value':'pl-nowhere'}");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(broken.body()).get("code").stringValue()).isEqualTo("UNKNOWN-ID");
        assertThat(JSON.readTree(broken.body()).get("path").stringValue()).isEqualTo("edits[1].value");
        assertThat(library.snapshot()).isEqualTo(before);
    }

    @Test
    @Rule("DO-7")
    void anObserverCannotTellAHiddenCardFromOneThatDoesNotExist() {
        String hidden = observer.command("{'op':'remove','card':'pol-i3'}").body();
        String missing = observer.command("{'op':'remove','card':'pol-i9'}").body();
        assertThat(hidden.replace("pol-i3", "pol-i9")).isEqualTo(missing);
    }

    @Test
    @Rule("DO-8")
    void whatIsNotACommandIsNotUnderstood() {
        assertThat(police.commandBody("no json").statusCode()).isEqualTo(400);
        assertThat(police.commandBody("[]").statusCode()).isEqualTo(400);
        assertThat(police.command("{'op':'fly'}").statusCode()).isEqualTo(400);
        assertThat(police.commandBody(" ".repeat(600 * 1024)).statusCode()).isEqualTo(413);
        byte[] latin = Program.body(UUID.randomUUID(), null, TO_BLOCK.replace("pl-lantern", "caf\u00e9"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(police.commandBytes(latin).statusCode()).isEqualTo(400);
        assertThat(police.commandBytes(latin).body()).contains("not UTF-8");
    }

    @Test
    @Rule({"DO-9", "DO-10"})
    void changesComeAtOnceAndTellWhatCanNotBeServed() {
        long from = revision(police.snapshot());
        assertThat(police.get("/changes?from=" + from).body()).doesNotContain("rows");
        police.command("{'op':'set','card':'pol-o2','field':'volume','value':'" + UUID.randomUUID() + "'}");
        JsonNode patch =
                JSON.readTree(library.get("/changes?wait=20&from=" + from).body());
        assertThat(patch.get("from").longValue()).isEqualTo(from);
        assertThat(patch.get("rows").get(0).get("id").stringValue()).isEqualTo("pol-o2");
        assertThat(police.get("/changes?from=100000").statusCode()).isEqualTo(410);
        assertThat(police.get("/changes?from=0").statusCode()).isEqualTo(410);
        assertThat(police.get("/changes?from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    @Rule("DO-11")
    void anEditOfACardThatAnotherRemovedMeanwhileBringsItBackWithItsLinks() {
        long base = revision(police.snapshot());
        int links = linksOf(police.snapshot(), "pol-a5");
        assertThat(police.command(UUID.randomUUID(), base, "{'op':'remove','card':'pol-a5'}")
                        .statusCode())
                .isEqualTo(200);
        var edit = policeDeputy.command(
                UUID.randomUUID(), base, "{'op':'set','card':'pol-a5','field':'title','value':'Write the bulletin'}");
        assertThat(edit.statusCode()).isEqualTo(200);
        assertThat(linksOf(police.snapshot(), "pol-a5")).isEqualTo(links).isPositive();
        assertThat(police.command(UUID.randomUUID(), base, "{'op':'remove','card':'pol-a5'}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Rule("DO-12")
    void aTextThatChangedMeanwhileIsNotOverwritten() {
        long base = revision(police.snapshot());
        police.command(UUID.randomUUID(), base, "{'op':'set','card':'pol-a1','field':'note','value':'first'}");
        var late = policeDeputy.command(
                UUID.randomUUID(), base, "{'op':'set','card':'pol-a1','field':'note','value':'second'}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(late.body()).get("now").stringValue()).isEqualTo("first");
    }

    @Test
    @Rule("DO-13")
    void differentFieldsBothWinAndOfOneFieldTheLater() {
        long base = revision(police.snapshot());
        police.command(UUID.randomUUID(), base, "{'op':'set','card':'pol-o4','field':'volume','value':'a'}");
        policeDeputy.command(UUID.randomUUID(), base, "{'op':'set','card':'pol-o4','field':'title','value':'b'}");
        policeDeputy.command(UUID.randomUUID(), base, "{'op':'set','card':'pol-o4','field':'volume','value':'c'}");
        JsonNode card = card(police.snapshot(), "outputs", "pol-o4");
        assertThat(card.get("title").stringValue()).isEqualTo("b");
        assertThat(card.get("volume").stringValue()).isEqualTo("c");
    }

    static java.util.List<String> keys(JsonNode snapshot) {
        return snapshot.get("findings")
                .valueStream()
                .map(finding -> finding.get("key").stringValue())
                .toList();
    }

    static long revision(JsonNode snapshot) {
        return snapshot.get("revision").longValue();
    }

    private static JsonNode police(JsonNode snapshot) {
        return snapshot.get("workshop")
                .get("agencies")
                .valueStream()
                .filter(agency -> agency.get("id").stringValue().equals("POL"))
                .findFirst()
                .orElseThrow()
                .get("triangle");
    }

    private static JsonNode card(JsonNode snapshot, String list, String id) {
        return police(snapshot)
                .get(list)
                .valueStream()
                .filter(card -> card.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int linksOf(JsonNode snapshot, String card) {
        return (int) police(snapshot)
                .get("links")
                .valueStream()
                .filter(link -> link.toString().contains('"' + card + '"'))
                .count();
    }
}
