package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spy on every message to every audience while the library drafts in private, is helped, and is revealed. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:draft;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@TestMethodOrder(MethodOrderer.MethodName.class)
class PrivateDraftTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "Zeppelin";
    private static final List<String> OTHERS =
            List.of("pol-lead", "pol-deputy", "facilitator", "observer-council", "wall");

    @LocalServerPort
    int port;

    private Program library;
    private Program facilitator;
    private final Map<String, Program> readers = new LinkedHashMap<>();
    private final Map<String, Channel> spies = new LinkedHashMap<>();

    @BeforeEach
    void everybodyDraftsInPrivate() {
        library = Program.signedInAs("lib-lead", port);
        facilitator = Program.signedInAs("facilitator", port);
        done(facilitator.command(
                "{'op':'setPhase','phase':'draft'}",
                "{'op':'hide','agency':'LIB'}",
                "{'op':'hide','agency':'POL'}",
                "{'op':'hide','agency':'PHD'}",
                "{'op':'hide','agency':'HSA'}",
                "{'op':'hide','agency':'SYS'}"));
        for (String who : OTHERS) {
            Program reader = who.equals("wall") ? facilitator : Program.signedInAs(who, port);
            readers.put(who, reader);
            long revision = reader.snapshot().get("revision").longValue();
            spies.put(who, who.equals("wall") ? reader.wall(revision) : reader.live(revision));
        }
    }

    @Test
    @Rule({"SG-16", "AU-32", "AU-42"})
    void nobodyLearnsMoreOfADraftThanItsNumberOfCards() {
        long began = System.nanoTime();
        List<String> ids = draft();
        awaitTicks();
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        spies.forEach((who, spy) -> {
            assertThat(spy.everything()).as(who).noneMatch(message -> message.contains(SECRET));
            List<JsonNode> patches = patches(spy);
            assertThat(patches).as(who + " gets counts alone").allMatch(PrivateDraftTest::isCountsAlone);
            assertThat(patches.size()).as(who).isLessThanOrEqualTo((int) (2 + seconds / 10));
        });
        for (String who : OTHERS) {
            String as = who.equals("wall") ? "as=wall" : "";
            String read = readers.get(who).get("/snapshot?" + as).body()
                    + readers.get(who).get("/explanations?" + as).body()
                    + readers.get(who).get("/changes?from=1&" + as).body();
            assertThat(read).as(who).doesNotContain(SECRET);
            ids.forEach(id -> assertThat(read).as(who).doesNotContain("\"" + id + "\""));
            assertThat(read).as(who).doesNotContainPattern("\"F[0-9]+\\|lib-");
        }
    }

    @Test
    @Rule("LV-11")
    void whoAsksNowAndThenGetsTheCountsThatWereReleasedBetween() {
        Program police = readers.get("pol-lead");
        JsonNode snapshot = police.snapshot();
        long[] from = {snapshot.get("revision").longValue()};
        int[] held = {snapshot.get("counts").get("LIB").intValue()};
        int added = 3;
        for (int i = 0; i < added; i++) {
            done(library.command(
                    "{'op':'addCard','agency':'LIB','list':'values','value':{'title':'One more','cell':'IW'}}"));
            ask(police, from, held);
        }
        int there = snapshot.get("counts").get("LIB").intValue() + added;
        await().atMost(Duration.ofSeconds(25))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    ask(police, from, held);
                    return held[0] == there;
                });
        JsonNode again = JSON.readTree(police.get("/changes?from=" + from[0]).body());
        assertThat(again.has("rows")).as("told once").isFalse();
    }

    /** Asks what came, goes on from there, and takes the counts if they came. */
    private static void ask(Program reader, long[] from, int[] held) {
        JsonNode answer = JSON.readTree(reader.get("/changes?from=" + from[0]).body());
        from[0] = answer.get("to").longValue();
        for (JsonNode row : answer.path("rows")) {
            if (row.get("type").stringValue().equals("counts")) {
                held[0] = row.get("after").get("LIB").intValue();
            }
        }
    }

    @Test
    @Rule("DO-54")
    void everyCommandOfAnObserverIsRefusedAsNotTheirs() {
        Program observer = readers.get("observer-council");
        assertThat(List.of(
                        "{'op':'set','card':'nope','field':'title','value':'x'}",
                        "{'op':'remove','card':'nope'}",
                        "{'op':'removeLink','agency':'LIB','from':'nope','to':'never'}",
                        "{'op':'agreeCrossLink','id':'nope'}",
                        "{'op':'addCard','agency':'ZZ','list':'values','value':{'title':'x','cell':'IW'}}",
                        "{'op':'pin','key':'C1|au-traders'}",
                        "{'op':'undo'}"))
                .allSatisfy(edit ->
                        assertThat(observer.command(edit).statusCode()).as(edit).isEqualTo(403));
        assertThat(observer.command(UUID.randomUUID(), 99_999L, "{'op':'undo'}").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Rule("AU-42")
    void whatIsPrivateIsAnsweredLikeWhatDoesNotExist() {
        List<String> draft = draft();
        for (String card : List.of(draft.getFirst(), removed(draft))) {
            answeredLikeNothing(card);
        }
    }

    private String removed(List<String> draft) {
        String cards = library.get("/snapshot").body();
        return draft.stream()
                .filter(id -> !cards.contains("\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private void answeredLikeNothing(String card) {
        for (String who : List.of("pol-lead", "facilitator", "observer-council")) {
            for (String edit : List.of(
                    "{'op':'set','card':'%s','field':'title','value':'x'}",
                    "{'op':'remove','card':'%s'}",
                    "{'op':'spotlight','target':{'kind':'card','id':'%s'}}",
                    "{'op':'addCrossLink','value':{'by':'POL','from':'pol-o1','to':'%s','effect':'+'}}",
                    "{'op':'addLink','agency':'POL','value':{'from':'pol-o1','to':'%s'}}",
                    "{'op':'moveCard','card':'%s'}",
                    "{'op':'moveCard','card':'pol-o1','before':'%s'}",
                    "{'op':'putBack','card':'%s'}",
                    "{'op':'removeLink','agency':'LIB','from':'%s','to':'lib-u1'}",
                    "{'op':'setLink','agency':'LIB','from':'%s','to':'lib-u1','field':'test','value':'x'}",
                    "{'op':'pin','key':'F1|%s'}",
                    "{'op':'dismiss','key':'F1|%s','reason':'x'}",
                    "{'op':'nod','key':'F1|%s'}",
                    "{'op':'shareFault','key':'F1|%s'}",
                    "{'op':'unshareFault','key':'F1|%s'}",
                    "{'op':'set','card':'pol-s1','field':'about','value':['%s']}")) {
                var hidden = readers.get(who).command(edit.formatted(card));
                var missing = readers.get(who).command(edit.formatted("lib-nothing"));
                assertThat(hidden.statusCode()).as(who + edit).isEqualTo(missing.statusCode());
                assertThat(hidden.body().replace(card, "lib-nothing")).isEqualTo(missing.body());
            }
        }
    }

    @Test
    @Rule({"AU-42", "UN-3"})
    void nobodyUndoesWhatALibrarianDidNorLearnsThatThereIsSomething() {
        draft();
        long revision = library.snapshot().get("revision").longValue();
        for (String who : List.of("pol-lead", "lib-deputy")) {
            Program other = Program.signedInAs(who, port);
            String nothing = other.command("{'op':'undo','revision':1}").body();
            for (long hidden = revision - 8; hidden <= revision; hidden++) {
                var answer = other.command("{'op':'undo','revision':" + hidden + "}");
                assertThat(answer.statusCode()).as(who).isEqualTo(409);
                assertThat(answer.body()).as(who).isEqualTo(nothing);
            }
        }
        assertThat(facilitator.command("{'op':'redo'}").body()).doesNotContain(SECRET);
    }

    @Test
    @Rule({"UN-20", "UN-21", "SG-16"})
    void aMergeAndItsUndoReachDraftsAndTellNothingOfThem() {
        done(library.command("{'op':'set','card':'lib-v1','field':'population','value':'pop-youth'}"));
        done(facilitator.command("{'op':'mergeTerms','list':'populations','from':'pop-youth','into':'pop-users'}"));
        assertThat(library.get("/snapshot").body()).doesNotContain("\"pop-youth\"");
        done(library.command("{'op':'set','card':'lib-v2','field':'title','value':'" + SECRET + "'}"));
        assertThat(Program.signedInAs("pol-lead", port).command("{'op':'undo'}").statusCode())
                .isEqualTo(409);
        var undone = facilitator.command("{'op':'undo'}");
        done(undone);
        assertThat(undone.body()).doesNotContain("lib-");
        assertThat(library.get("/snapshot").body()).contains("\"population\":\"pop-youth\"");
        done(facilitator.command("{'op':'redo'}"));
        done(facilitator.command("{'op':'undo'}"));
        awaitTicks();
        spies.forEach((who, spy) -> assertThat(spy.everything())
                .as(who)
                .noneMatch(message -> message.contains("\"lib-v1\"") || message.contains(SECRET)));
    }

    @Test
    @Rule("SG-4")
    void helpOpensTheDraftToFacilitatorsAloneAndTakesItAwayAgain() {
        draft();
        awaitTicks();
        done(library.command("{'op':'askForHelp','agency':'LIB'}"));
        spies.get("facilitator").next(message -> message.toString().contains(SECRET));
        assertThat(facilitator.get("/snapshot").body()).contains(SECRET).contains("F1|lib-");
        done(library.command("{'op':'endHelp','agency':'LIB'}"));
        spies.get("facilitator")
                .next(message -> message.toString().contains("\"id\":\"lib-v1\",\"agency\":\"LIB\",\"after\":null"));
        assertThat(facilitator.get("/snapshot").body()).doesNotContain(SECRET).doesNotContain("F1|lib-");
        awaitTicks();
        for (String who : List.of("pol-lead", "pol-deputy", "observer-council", "wall")) {
            assertThat(spies.get(who).everything()).as(who).noneMatch(message -> message.contains(SECRET));
            assertThat(patches(spies.get(who))).as(who).allMatch(PrivateDraftTest::isCountsAlone);
        }
    }

    @Test
    @Rule({"SG-1", "SG-13"})
    void aRevealOpensOneAgencyToThoseAtTheTableAndALatecomerFollowsAlone() {
        draft();
        done(facilitator.command("{'op':'reveal','agency':'LIB'}"));
        for (String who : List.of("facilitator", "observer-council", "wall")) {
            spies.get(who).next(message -> message.toString().contains(SECRET));
        }
        awaitTicks();
        assertThat(spies.get("pol-lead").everything()).noneMatch(message -> message.contains(SECRET));
        assertThat(readers.get("pol-lead").get("/snapshot").body()).doesNotContain(SECRET);
        done(facilitator.command("{'op':'reveal','agency':'POL'}"));
        spies.get("pol-lead").next(message -> message.toString().contains(SECRET));
        done(facilitator.command("{'op':'hide','agency':'LIB'}"));
        for (String who : List.of("pol-lead", "facilitator", "observer-council", "wall")) {
            spies.get(who)
                    .next(message ->
                            message.toString().contains("\"id\":\"lib-v1\",\"agency\":\"LIB\",\"after\":null"));
            String as = who.equals("wall") ? "?as=wall" : "";
            assertThat(readers.get(who).get("/snapshot" + as).body()).as(who).doesNotContain(SECRET);
        }
    }

    /** Every kind of edit that a draft allows; the ids of the cards made and changed. */
    private List<String> draft() {
        var made = new ArrayList<String>();
        made.add("lib-v1");
        done(library.command("{'op':'set','card':'lib-v1','field':'title','value':'" + SECRET + " one'}"));
        Map<String, String> cards = Map.of(
                "values", "'title':'%s','cell':'CW','role':'core','facets':['fa-day']",
                "inputs", "'title':'%s','kind':'money','status':'secured'",
                "activities", "'title':'%s','kind':'program'",
                "outputs", "'title':'%s','kind':'service'",
                "outcomes", "'title':'%s','kind':'better_condition'");
        var ids = new LinkedHashMap<String, String>();
        cards.forEach((list, fields) -> {
            var answer = library.command("{'op':'addCard','agency':'LIB','list':'" + list + "','value':{'id':'new',"
                    + fields.formatted(SECRET + " " + list) + "}}");
            done(answer);
            ids.put(list, JSON.readTree(answer.body()).get("ids").get("new").stringValue());
        });
        made.addAll(ids.values());
        done(library.command(
                "{'op':'addLink','agency':'LIB','value':{'from':'%s','to':'%s'}}"
                        .formatted(ids.get("outputs"), ids.get("outcomes")),
                "{'op':'setLink','agency':'LIB','from':'%s','to':'%s','field':'test','value':'%s'}"
                        .formatted(ids.get("outputs"), ids.get("outcomes"), SECRET)));
        done(library.command("{'op':'remove','card':'" + ids.get("inputs") + "'}"));
        lookBack(ids);
        done(library.command("{'op':'moveCard','card':'" + ids.get("outputs") + "','before':'lib-o1'}"));
        done(library.command("{'op':'setAgency','agency':'LIB','field':'mission','value':'" + SECRET + "'}"));
        done(library.command("{'op':'setUsual','agency':'LIB','field':'place','value':'pl-teen'}"));
        return made;
    }

    /** To and fro, and in the end as before. */
    private void lookBack(Map<String, String> ids) {
        for (String edit : List.of(
                "{'op':'undo'}",
                "{'op':'redo'}",
                "{'op':'putBack','card':'%s'}",
                "{'op':'undo'}",
                "{'op':'redo'}",
                "{'op':'remove','card':'%s'}")) {
            done(library.command(edit.formatted(ids.get("inputs"))));
        }
    }

    private static void done(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Waits until every channel has said that it stands at the newest revision. */
    private void awaitTicks() {
        long revision = library.snapshot().get("revision").longValue();
        spies.values()
                .forEach(spy -> spy.next(
                        message -> message.has("tick") && message.get("tick").longValue() >= revision));
    }

    private static List<JsonNode> patches(Channel spy) {
        return spy.everything().stream()
                .map(JSON::readTree)
                .filter(message -> message.has("patch"))
                .map(message -> message.get("patch"))
                .toList();
    }

    private static boolean isCountsAlone(JsonNode patch) {
        return !patch.has("findings")
                && !patch.has("firstPage")
                && patch.has("rows")
                && patch.get("rows")
                        .valueStream()
                        .allMatch(row -> "counts".equals(row.get("type").stringValue()));
    }
}
