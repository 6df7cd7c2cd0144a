package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.access.AccountService;
import org.trialign.model.LanternStreet;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves, labels, pins and dismissals of the worked case, each test in a copy of its own. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:around;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundFindingsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode KEY = JSON.readTree(LanternStreet.bytes()).get("answerKey");
    private static final String BURDEN = "C3|pol-o1";

    @LocalServerPort
    int port;

    @Autowired
    WorkshopService workshops;

    @Autowired
    AccountService accounts;

    private final Map<String, Program> signedIn = new LinkedHashMap<>();
    private String slug = "";

    @BeforeEach
    void copyTheCase() {
        String demo = workshops.idOf("lantern-street").orElseThrow();
        slug = "copy-" + UUID.randomUUID();
        workshops.create(
                slug,
                accounts.findByLogin("facilitator").orElseThrow().id(),
                workshops.snapshotAt(demo, 1).rows().toList());
    }

    @Test
    @Rule({"FP-1", "DO-4"})
    void bothFirstPagesAndTheFoldsAreThoseOfTheAnswerKey() {
        JsonNode all = as("facilitator").snapshot();
        assertThat(all.get("firstPage")).isEqualTo(KEY.get("firstPage"));
        assertThat(as("observer-council").snapshot().get("firstPage")).isEqualTo(KEY.get("firstPageForObservers"));
        var folds = new TreeMap<String, String>();
        KEY.get("expectedFindings").forEach(finding -> {
            if (finding.has("foldUnder")) {
                folds.put(text(finding, "key"), text(finding, "foldUnder"));
            }
        });
        assertThat(folded(all)).isEqualTo(folds).isNotEmpty();
        assertThat(finding(all, "O1|co-od-death:down").get("closed").booleanValue())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @Rule({"DO-20", "DO-21", "FP-12"})
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            m1 | "O3|fn-refer gone" | "O3|fn-refer gone" | "O3|fn-refer gone"
            m2 | "G3|fa-home closed, O5|re-rooms moved on, O7|re-rooms next step" | "G3|fa-home closed, O5|re-rooms moved on, O7|re-rooms next step" | "G3|fa-home gone, O5|re-rooms gone, O7|re-rooms new"
            m3 | "C8|fn-exclude gone" | "C8|fn-exclude gone" | "C8|fn-exclude gone"
            m4 | "C2|re-settle withdrawn, G3|fa-square withdrawn, O2|fn-outreach@pl-square matters less" | "C2|re-settle withdrawn, G3|fa-square withdrawn, O2|fn-outreach@pl-square matters less" | "G3|fa-square gone, O2|fn-outreach@pl-square matters less"
            m5 | "F1|hsa-v3 next step, F2|hsa-v3 next step, G1|fa-day moved on, G3|fa-day next step, G4|fa-day next step" | "G1|fa-day moved on, G3|fa-day next step, G4|fa-day next step" | "G1|fa-day gone, G3|fa-day new"
            m6 | "C5|pol-a2>phd-u3 worse, G10|fn-followup moved on, G2|fa-after closed, O3|fn-followup next step" | "C5|pol-a2>phd-u3 worse, G10|fn-followup moved on, G2|fa-after closed, O3|fn-followup next step" | "C5|pol-a2>phd-u3 worse, G10|fn-followup gone, G2|fa-after gone, O3|fn-followup new"
            """)
    void aMoveResolvesAddsAndChangesWhatTheAnswerKeySays(String id, String owner, String facilitator, String observer) {
        JsonNode move = move(id);
        JsonNode before = as("facilitator").snapshot();
        long from = DoorsTest.revision(before);
        List<String> movers = play(move);
        assertThat(labels(patch(movers.getFirst(), from))).isEqualTo(owner);
        assertThat(labels(patch("facilitator", from))).isEqualTo(facilitator);
        assertThat(labels(patch("observer-council", from))).isEqualTo(observer);
        JsonNode after = as("facilitator").snapshot();
        assertThat(missing(before, after)).isEqualTo(shared(move.get("resolves")));
        assertThat(missing(after, before)).isEqualTo(shared(move.get("adds")));
        for (String login : List.of(movers.getFirst(), "sys-lead", "facilitator", "observer-council")) {
            assertThat(labels(as(login).snapshot())).isEqualTo(stayed(labels(patch(login, from)), login));
        }
    }

    @Test
    @Rule({"DO-21", "FP-13"})
    void aNodMakesWhatWasWithdrawnCountAsResolvedAndAnotherPhaseStartsAnew() {
        Program facilitator = as("facilitator");
        long from = DoorsTest.revision(facilitator.snapshot());
        play(move("m4"));
        assertThat(status(as("pol-lead").command(edit("nod", "C2|re-settle")))).isEqualTo(403);
        assertThat(status(as("observer-council").command(edit("nod", "C2|re-settle"))))
                .isEqualTo(403);
        assertThat(status(facilitator.command(edit("nod", "C2|nothing")))).isEqualTo(404);
        assertThat(status(facilitator.command(edit("nod", "C2|re-settle")))).isEqualTo(200);
        assertThat(labels(patch("lib-lead", from))).contains("C2|re-settle gone", "G3|fa-square withdrawn");
        assertThat(labels(as("lib-lead").snapshot())).isEqualTo("O2|fn-outreach@pl-square matters less");
        long then = DoorsTest.revision(facilitator.snapshot());
        facilitator.command("{'op':'setPhase','phase':'agree'}");
        assertThat(labels(as("lib-lead").snapshot())).isEmpty();
        JsonNode patch = patch("lib-lead", then);
        assertThat(text(patch.get("findings").get("changed").get(0), "key")).isEqualTo("O2|fn-outreach@pl-square");
        assertThat(patch.get("findings").get("changed").get(0).has("label")).isFalse();
        assertThat(labels(patch("lib-lead", from)))
                .as("the last word on what went stands")
                .contains("G3|fa-square withdrawn");
    }

    @Test
    @Rule({"DO-22", "FP-6"})
    void aDismissalIsInForceWhileTheFindingLooksAsItDid() {
        Program facilitator = as("facilitator");
        Program police = as("pol-lead");
        assertThat(status(facilitator.command(dismiss("C3|pol-o1", "'They take turns.'"))))
                .isEqualTo(200);
        for (String login : List.of("facilitator", "lib-lead", "observer-student")) {
            JsonNode snapshot = as(login).snapshot();
            assertThat(isClosed(snapshot, BURDEN)).as(login).isTrue();
            assertThat(snapshot.get("firstPage").toString()).doesNotContain(BURDEN);
        }
        String place = text(card(police.snapshot(), "POL", "outputs", "pol-o1"), "place");
        police.command("{'op':'set','card':'pol-o1','field':'volume','value':'more'}");
        assertThat(isClosed(facilitator.snapshot(), BURDEN)).isTrue();
        police.command("{'op':'set','card':'pol-o1','field':'place','value':'pl-lantern'}");
        assertThat(isClosed(facilitator.snapshot(), BURDEN)).isFalse();
        police.command("{'op':'set','card':'pol-o1','field':'place','value':'" + place + "'}");
        assertThat(isClosed(facilitator.snapshot(), BURDEN)).isTrue();
        assertThat(status(facilitator.command(edit("reopen", BURDEN)))).isEqualTo(200);
        assertThat(isClosed(facilitator.snapshot(), BURDEN)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Rule("DO-22")
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
            MISSING edits[0].reason ! {'op':'dismiss','key':'C3|pol-o1'}
            MISSING edits[0].reason ! {'op':'dismiss','key':'C3|pol-o1','reason':null}
            TEXT edits[0].reason    ! {'op':'dismiss','key':'C3|pol-o1','reason':' '}
            TEXT edits[0].reason    ! {'op':'dismiss','key':'C3|pol-o1','reason':'\\u0007'}
            TEXT edits[0].key       ! {'op':'dismiss','key':'C33|pol-o1','reason':'r'}
            TEXT edits[0].key       ! {'op':'pin','key':''}
            TEXT edits[0].key       ! {'op':'nod','key':'C3'}
            VALUE edits[0].key      ! {'op':'shareFault','key':'C3|pol-o1'}
            """)
    void whatIsSaidOfAFindingFollowsTheRulesForTexts(String codeAndPath, String edit) {
        var refused = as("facilitator").command(edit);
        assertThat(status(refused)).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(text(problem, "code") + " " + text(problem, "path")).isEqualTo(codeAndPath);
        var tooLong = as("facilitator").command(dismiss(BURDEN, "'" + "x".repeat(2001) + "'"));
        assertThat(text(JSON.readTree(tooLong.body()), "code")).isEqualTo("LIMIT");
        assertThat(status(as("facilitator").command("{'op':'pin'}"))).isEqualTo(400);
        assertThat(status(as("facilitator").command("{'op':'dismiss','key':'C3|pol-o1','reason':5}")))
                .isEqualTo(400);
    }

    @Test
    @Rule({"DO-23", "FP-4"})
    void pinsComeFirstInTheOrderOfPinningAndFiveShowFive() {
        Program facilitator = as("facilitator");
        List<String> gaps = new ArrayList<>();
        facilitator.snapshot().get("findings").forEach(finding -> {
            String key = text(finding, "key");
            if (key.startsWith("G") && !finding.has("closed") && gaps.size() < 5) {
                gaps.add(key);
            }
        });
        gaps.reversed()
                .forEach(key -> assertThat(status(facilitator.command(edit("pin", key))))
                        .isEqualTo(200));
        facilitator.command(edit("pin", gaps.getLast()));
        assertThat(page(facilitator, "gaps")).isEqualTo(gaps.reversed());
        List<String> toObservers = new ArrayList<>(gaps.reversed());
        toObservers.removeIf(key -> key.startsWith("G4|"));
        assertThat(page(as("observer-council"), "gaps")).startsWith(toObservers.toArray(String[]::new));
        facilitator.command(edit("unpin", gaps.getLast()), edit("pin", gaps.getLast()));
        assertThat(page(facilitator, "gaps").getLast()).isEqualTo(gaps.getLast());
        gaps.forEach(key -> facilitator.command(edit("unpin", key)));
        assertThat(facilitator.snapshot().get("firstPage")).isEqualTo(KEY.get("firstPage"));
    }

    @Test
    @Rule({"AU-21", "AU-61"})
    void anOwnerSharesOneFaultWithTheFacilitators() {
        Program police = as("pol-lead");
        Program facilitator = as("facilitator");
        long from = DoorsTest.revision(facilitator.snapshot());
        assertThat(status(facilitator.command(edit("shareFault", "F6|pol-v2")))).isEqualTo(404);
        assertThat(status(as("lib-lead").command(edit("shareFault", "F6|pol-v2"))))
                .isEqualTo(404);
        assertThat(status(police.command(edit("shareFault", "F6|pol-v2")))).isEqualTo(200);
        assertThat(text(patch("facilitator", from).get("findings").get("came").get(0), "key"))
                .isEqualTo("F6|pol-v2");
        assertThat(DoorsTest.keys(facilitator.snapshot()))
                .contains("F6|pol-v2")
                .filteredOn(key -> key.startsWith("F"))
                .hasSize(1);
        assertThat(DoorsTest.keys(as("lib-lead").snapshot())).doesNotContain("F6|pol-v2");
        assertThat(DoorsTest.keys(as("observer-council").snapshot())).doesNotContain("F6|pol-v2");
        assertThat(status(facilitator.command(edit("unshareFault", "F6|pol-v2"))))
                .isEqualTo(403);
        long then = DoorsTest.revision(facilitator.snapshot());
        assertThat(status(police.command(edit("unshareFault", "F6|pol-v2")))).isEqualTo(200);
        assertThat(labels(patch("facilitator", then))).isEqualTo("F6|pol-v2 gone");
    }

    /** Each edit by the lead of the agency it belongs to; the edits of one lead in one command. */
    private List<String> play(JsonNode move) {
        var byLead = new LinkedHashMap<String, List<String>>();
        move.get("edits")
                .forEach(edit -> byLead.computeIfAbsent(lead(edit), l -> new ArrayList<>())
                        .add(edit.toString()));
        byLead.forEach((login, edits) -> {
            var answer = as(login).command(edits.toArray(String[]::new));
            assertThat(status(answer)).as(answer.body()).isEqualTo(200);
            JsonNode made = JSON.readTree(answer.body()).get("ids").get("x6");
            if (made != null) {
                assertThat(status(as("hsa-lead").command("{'op':'agreeCrossLink','id':'" + made.stringValue() + "'}")))
                        .isEqualTo(200);
            }
        });
        return List.copyOf(byLead.keySet());
    }

    private static String lead(JsonNode edit) {
        String agency = edit.has("card")
                ? text(edit, "card").replaceFirst("-.*", "")
                : edit.has("agency") ? text(edit, "agency") : text(edit.get("value"), "by");
        return agency.toLowerCase(Locale.ROOT) + "-lead";
    }

    private Program as(String login) {
        return signedIn.computeIfAbsent(login, l -> Program.signedInAs(l, port)).in(slug);
    }

    private JsonNode patch(String login, long from) {
        return JSON.readTree(as(login).get("/changes?from=" + from).body());
    }

    /** Key and label of all that is labelled in a patch or a snapshot, sorted. */
    private static String labels(JsonNode said) {
        var labels = new TreeMap<String, String>();
        var lists = said.has("firstPage")
                        && said.has("findings")
                        && said.get("findings").isArray()
                ? List.of(said.get("findings"))
                : List.of(
                        said.path("findings").path("came"),
                        said.path("findings").path("went"),
                        said.path("findings").path("changed"));
        lists.forEach(list -> list.forEach(finding -> {
            if (finding.has("label")) {
                labels.put(text(finding, "key"), text(finding, "label"));
            }
        }));
        return String.join(
                ", ",
                labels.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }

    /** Of the labels of a patch those of findings that are still seen. */
    private String stayed(String labels, String login) {
        List<String> seen = DoorsTest.keys(as(login).snapshot());
        return String.join(
                ", ",
                List.of(labels.split(", ")).stream()
                        .filter(label -> seen.contains(label.split(" ")[0]))
                        .toList());
    }

    private static List<String> missing(JsonNode before, JsonNode after) {
        List<String> there = DoorsTest.keys(after);
        return DoorsTest.keys(before).stream()
                .filter(key -> !there.contains(key))
                .sorted()
                .toList();
    }

    /** The keys that everybody at the table sees. */
    private static List<String> shared(JsonNode keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(JsonNode::stringValue)
                .filter(key -> !key.startsWith("F"))
                .sorted()
                .toList();
    }

    private static Map<String, String> folded(JsonNode snapshot) {
        var folds = new TreeMap<String, String>();
        snapshot.get("findings").forEach(finding -> {
            if (finding.has("foldUnder")) {
                folds.put(text(finding, "key"), text(finding, "foldUnder"));
            }
        });
        return folds;
    }

    private static JsonNode finding(JsonNode snapshot, String key) {
        return snapshot.get("findings")
                .valueStream()
                .filter(finding -> text(finding, "key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isClosed(JsonNode snapshot, String key) {
        return finding(snapshot, key).path("closed").asBoolean(false);
    }

    private static JsonNode card(JsonNode snapshot, String agency, String list, String id) {
        return snapshot.get("workshop")
                .get("agencies")
                .valueStream()
                .filter(one -> text(one, "id").equals(agency))
                .flatMap(one -> one.get("triangle").get(list).valueStream())
                .filter(card -> text(card, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> page(Program reader, String group) {
        return reader.snapshot()
                .get("firstPage")
                .get(group)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static JsonNode move(String id) {
        return KEY.get("moves")
                .valueStream()
                .filter(move -> text(move, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String edit(String op, String key) {
        return "{'op':'" + op + "','key':'" + key + "'}";
    }

    private static String dismiss(String key, String reason) {
        return "{'op':'dismiss','key':'" + key + "','reason':" + reason + "}";
    }

    private static int status(java.net.http.HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private static String text(JsonNode node, String member) {
        return node.get(member).stringValue();
    }
}
