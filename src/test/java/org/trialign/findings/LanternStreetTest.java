package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked example: lantern-street with its answer key. */
class LanternStreetTest {
    private static final ObjectNode FILE = CaseFile.lanternStreet();
    private static final JsonNode KEY = FILE.get("answerKey");

    @Test
    @Rule("DT-1")
    void findsWhatTheAnswerKeyExpectsAndNothingElse() {
        var expected = new ArrayList<String>();
        for (JsonNode finding : KEY.get("expectedFindings")) {
            expected.add(finding.get("key").asString() + " "
                    + finding.get("severity").asString() + " " + new TreeSet<>(strings(finding.get("cards"))));
        }
        List<String> found = Detector.detect(CaseFile.workshop(FILE)).stream()
                .map(f -> f.key() + " " + f.severity().wire() + " " + f.cards())
                .toList();
        assertThat(found).containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    @Test
    @Rule("DT-1")
    void findsNothingThatMustNotFire() {
        List<String> found = severities(FILE).keySet().stream().toList();
        for (JsonNode never : KEY.get("mustNotFire")) {
            String pattern = Stream.of(never.get("key").asString().split("\\*", -1))
                    .map(java.util.regex.Pattern::quote)
                    .collect(Collectors.joining(".*"));
            assertThat(found).noneMatch(key -> key.matches(pattern));
        }
    }

    static Stream<String> moves() {
        return StreamSupport.stream(KEY.get("moves").spliterator(), false)
                .map(move -> move.get("id").asString());
    }

    @ParameterizedTest
    @MethodSource("moves")
    @Rule("DT-1")
    void everyMoveResolvesAddsAndChangesWhatTheAnswerKeySays(String id) {
        JsonNode move = CaseFile.move(FILE, id);
        Map<String, String> expected = new HashMap<>(severities(FILE));
        Map<String, String> after = severities(CaseFile.after(FILE, move));
        strings(move.get("resolves")).forEach(expected::remove);
        for (String key : strings(move.get("adds"))) {
            assertThat(expected).doesNotContainKey(key);
            expected.put(key, after.getOrDefault(key, "not found"));
        }
        move.path("changes").properties().forEach(change -> {
            assertThat(expected.get(change.getKey()))
                    .isNotEqualTo(change.getValue().asString());
            expected.put(change.getKey(), change.getValue().asString());
        });
        assertThat(after).isEqualTo(expected);
    }

    private static Map<String, String> severities(ObjectNode file) {
        return Detector.detect(CaseFile.workshop(file)).stream()
                .collect(Collectors.toMap(Finding::key, f -> f.severity().wire()));
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
