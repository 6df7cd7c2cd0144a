package org.trialign.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trialign.Rule;
import org.trialign.access.Browser;
import org.trialign.doors.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door to the findings in plain words, on the demo. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:explanations;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExplanationsDoorTest {
    private static final String DOOR = "/api/v1/workshops/lantern-street/explanations";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Test
    @Rule("EX-12")
    void answersTheFindingsOfTheVisitor() {
        JsonNode answer = json(as("pol-lead").get(DOOR + "?lang=en"));
        JsonNode finding = find(answer, "C8|fn-exclude");
        assertThat(finding.get("kind").asString()).isEqualTo("C8");
        assertThat(finding.get("group").asString()).isEqualTo("conflict");
        assertThat(finding.get("severity").asString()).isEqualTo("high");
        assertThat(finding.get("name").asString()).isEqualTo("Jurisdiction collision");
        assertThat(finding.get("sentence").asString()).contains("“Exclusions under the conduct code”");
        assertThat(finding.get("why").get(0).get("card").asString()).isEqualTo("lib-o3");
        assertThat(finding.get("cards").get(1).toString())
                .isEqualTo("{\"id\":\"pol-o2\",\"title\":\"Trespass notices for the block\",\"agency\":\"POL\","
                        + "\"list\":\"outputs\"}");
        assertThat(finding.get("agencies").toString()).isEqualTo("[\"LIB\",\"POL\"]");
        assertThat(keys(answer)).contains("F10|POL").doesNotContain("F1|lib-v5");
        assertThat(answer.get("revision").asLong()).isPositive();
    }

    @Test
    @Rule({"EX-6", "EX-12"})
    void anObserverGetsNoStancesAndNoFaults() {
        String answer = as("observer-council").get(DOOR).body();
        assertThat(keys(JSON.readTree(answer))).noneMatch(key -> key.matches("(O4|C1|G4|F\\d+)\\|.*"));
        assertThat(answer).doesNotContain("stance", "power: ", "Bid for two liaison officers");
    }

    @Test
    @Rule("EX-12")
    void speaksTheLanguageThatIsAskedFor() {
        Browser lead = as("pol-lead");
        assertThat(name(lead.get(DOOR + "?lang=de"))).isEqualTo("Überschneidung der Zuständigkeit");
        assertThat(name(lead.get(DOOR, "Accept-Language", "fr;q=0.9, de-AT;q=0.8")))
                .startsWith("Überschneidung");
        assertThat(name(lead.get(DOOR + "?lang=en", "Accept-Language", "de"))).startsWith("Jurisdiction");
        assertThat(name(lead.get(DOOR + "?lang=tlh"))).startsWith("Jurisdiction");
        assertThat(name(lead.get(DOOR + "?lang=;;"))).startsWith("Jurisdiction");
    }

    @Test
    @Rule("EX-12")
    void answersNothingNewToWhoHasItAlready() {
        Browser lead = as("pol-lead");
        String tag = lead.get(DOOR).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = lead.get(DOOR, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(lead.get(DOOR + "?lang=de", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("EX-12")
    void tellsOfACommandThatWasAnsweredJustBefore() {
        Browser lead = as("sys-lead");
        for (int i = 0; i < 20; i++) {
            String edit = "{\"op\":\"set\",\"card\":\"sys-i1\",\"field\":\"note\",\"value\":\"" + i + "\"}";
            JsonNode done = json(lead.post(
                    DOOR.replace("explanations", "commands"),
                    "{\"id\":\"" + UUID.randomUUID() + "\",\"edits\":[" + edit + "]}",
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    lead.cookie("XSRF-TOKEN")));
            assertThat(json(lead.get(DOOR)).get("revision").asLong())
                    .isGreaterThanOrEqualTo(done.get("revision").asLong());
        }
    }

    @Test
    @Rule("EX-12")
    void knowsNoStrangers() {
        assertThat(new Browser(port).get(DOOR).statusCode()).isEqualTo(401);
        assertThat(as("pol-lead").get(DOOR.replace("lantern-street", "nowhere")).statusCode())
                .isEqualTo(404);
        assertThat(as("pol-lead").get(DOOR + "?as=wall").statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("SS-11")
    void whatWentSinceTheComparisonBeganIsToldToWhoComesLater() {
        Program police = Program.signedInAs("pol-lead", port);
        police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}");
        try {
            JsonNode gone = gone(as("lib-deputy"), "C8|fn-exclude");
            assertThat(gone.get("label").asString()).isEqualTo("gone");
            assertThat(gone.get("sentence").asString()).contains("“Exclusions under the conduct code”");
            assertThat(gone(as("observer-council"), "C8|fn-exclude")
                            .get("label")
                            .asString())
                    .isEqualTo("gone");
        } finally {
            police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-lantern'}");
        }
    }

    @Test
    @Rule("SS-11")
    void whatHasBeenHiddenSinceIsNotTold() {
        Program library = Program.signedInAs("lib-lead", port);
        library.command("{'op':'set','card':'lib-o3','field':'agenciesOnly','value':true}");
        try {
            assertThat(as("observer-council").get(DOOR).body())
                    .doesNotContain("Exclusions under the conduct code", "lib-o3");
        } finally {
            library.command("{'op':'set','card':'lib-o3','field':'agenciesOnly','value':false}");
        }
        Program facilitator = Program.signedInAs("facilitator", port);
        facilitator.command("{'op':'hide','agency':'LIB'}");
        try {
            assertThat(as("pol-lead").get(DOOR).body()).doesNotContain("\"agency\":\"LIB\"", "conduct code");
        } finally {
            facilitator.command("{'op':'reveal','agency':'LIB'}");
        }
    }

    private static JsonNode gone(Browser visitor, String key) {
        return json(visitor.get(DOOR)).get("gone").values().stream()
                .filter(finding -> finding.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Browser as(String login) {
        var browser = new Browser(port);
        browser.signIn(login, login);
        return browser;
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String name(HttpResponse<String> response) {
        return find(json(response), "C8|fn-exclude").get("name").asString();
    }

    private static JsonNode find(JsonNode answer, String key) {
        return answer.get("findings").values().stream()
                .filter(finding -> finding.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JsonNode answer) {
        var keys = new ArrayList<String>();
        answer.get("findings").forEach(finding -> keys.add(finding.get("key").asString()));
        return keys;
    }
}
