package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;
import org.trialign.findings.Detector;
import org.trialign.findings.Finding;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.Workshop;
import org.trialign.model.format.WorkshopReader;

/** What a practitioner reads about Lantern Street. {@code target/sentences.txt} has all of it, to be read as a whole. */
class SentencesTest {
    private static final Workshop LANTERN_STREET = lanternStreet();
    private static final Map<String, Finding> FINDINGS =
            Detector.detect(LANTERN_STREET).stream().collect(Collectors.toMap(Finding::key, Function.identity()));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule({"EX-1", "EX-2", "EX-3"})
    void everySentenceNamesTheAgenciesAndLeavesNothingOpen(String language) throws IOException {
        var explainer = new Explainer(LANTERN_STREET, Locale.of(language));
        var names = new Names(LANTERN_STREET, Language.of(Locale.of(language)));
        var all = new StringBuilder();
        FINDINGS.values().stream().sorted(Finding.BY_KEY).forEach(finding -> {
            Explanation said = explainer.explain(finding);
            all.append(text(finding, said));
            assertThat(said.sentence() + said.why())
                    .as(finding.key())
                    .doesNotContain("null,", "{", "}", "?is", "facet", "core value", " set back", "()", "  ", "..");
            agencies(finding)
                    .forEach(agency ->
                            assertThat(said.sentence()).as(finding.key()).contains(names.agency(agency)));
            assertThat(said.why()).as(finding.key()).isNotEmpty();
        });
        Files.writeString(Path.of("target", "sentences-" + language + ".txt"), all);
    }

    @Test
    @Rule("EX-4")
    void everyCardOfAFindingIsAmongItsReasons() {
        var explainer = new Explainer(LANTERN_STREET, Locale.ENGLISH);
        FINDINGS.values().forEach(finding -> assertThat(explainer.explain(finding).why())
                .as(finding.key())
                .extracting(Reason::card)
                .containsAll(finding.cards()));
    }

    private static List<String> agencies(Finding finding) {
        return LANTERN_STREET.agencies().stream()
                .map(Agency::id)
                .filter(id -> LANTERN_STREET.triangle(id).cards().map(Card::id).anyMatch(finding.cards()::contains))
                .toList();
    }

    private static String text(Finding finding, Explanation said) {
        return finding.key() + " (" + finding.severity().wire() + ") " + said.kindName() + "\n  " + said.sentence() + "\n  "
                + said.ask() + "\n  " + said.falseAlarm() + "\n"
                + said.why().stream().map(r -> "    - " + r.text() + " [" + r.card() + "]\n").collect(Collectors.joining())
                + "\n";
    }

    private static Workshop lanternStreet() {
        try (InputStream file = SentencesTest.class.getResourceAsStream("/demo/lantern-street.json")) {
            return ((WorkshopReader.Valid) WorkshopReader.read(file.readAllBytes())).workshop();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
