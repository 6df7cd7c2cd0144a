package org.trialign.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.model.LanternStreet;
import org.trialign.model.format.JsonText;
import tools.jackson.databind.JsonNode;

class AnalyzeTest {
    @TempDir
    private Path folder;

    private Path valid;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFile() throws IOException {
        valid = Files.write(folder.resolve("straße.json"), LanternStreet.bytes());
    }

    @Test
    @Rule("FO-12")
    void aValidFileGivesOneLineWithAllItsFindingsSorted() throws Exception {
        assertThat(analyze(valid.toString(), valid.toString())).isZero();

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode line = JsonText.parse(lines.getFirst());
        assertThat(line.get("file").stringValue()).isEqualTo(valid.toString());
        assertThat(findings(line)).isSorted().containsExactlyInAnyOrderElementsOf(expected());
        assertThat(err.size()).isZero();
    }

    private static List<String> findings(JsonNode line) {
        var all = new ArrayList<String>();
        for (JsonNode finding : line.get("findings")) {
            assertThat(finding.propertyNames()).containsExactly("key", "kind", "anchor", "severity", "cards");
            assertThat(finding.get("key").stringValue())
                    .isEqualTo(finding.get("kind").stringValue() + "|"
                            + finding.get("anchor").stringValue());
            all.add(finding.get("key").stringValue() + " "
                    + finding.get("severity").stringValue() + " "
                    + finding.get("cards")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
        }
        return all;
    }

    private static List<String> expected() {
        return LanternStreet.answerKey().expectedFindings().stream()
                .map(finding -> finding.key() + " " + finding.severity().wire() + " "
                        + finding.cards().stream().sorted().toList())
                .toList();
    }

    @Test
    @Rule("FO-13")
    void invalidAndMissingFilesAreToldOnStandardErrorAndTheOthersAreAnalyzed() throws IOException {
        Path invalid =
                Files.writeString(folder.resolve("invalid.json"), "{\"format\":\"trialign-workshop\",\"version\":1}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        Path missing = folder.resolve("missing.json");

        assertThat(analyze(
                        invalid.toString(), broken.toString(), missing.toString(), folder.toString(), valid.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .contains(invalid + ": MISSING title: \"title\" is required")
                .contains(invalid + ": MISSING problem: \"problem\" is required")
                .anyMatch(line -> line.startsWith(broken + ": JSON: line 1, column "))
                .contains(missing + ": there is no such file");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    @Rule("FO-13")
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.json");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(5_000_000_000L);
        }

        assertThat(analyze(large.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).trim())
                .isEqualTo(large + ": JSON: 5000000000 bytes, allowed are 10000000");
    }

    private int analyze(String... files) {
        return new Analyze(print(out), print(err)).all(List.of(files));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
