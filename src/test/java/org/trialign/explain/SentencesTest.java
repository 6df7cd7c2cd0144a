package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.trialign.model.LanternStreet;
import org.trialign.model.Workshop;

/** What a practitioner reads about Lantern Street. {@code target/sentences-en.txt} has all of it, to be read as a whole. */
class SentencesTest {
    private static final Workshop LANTERN_STREET = LanternStreet.workshop();
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
    @Rule("EX-13")
    void theHeadlineIsTheSentenceWithAgenciesAlone() {
        assertThat(Explainer.explain(finding("G1|fa-day"), LANTERN_STREET, Locale.ENGLISH)
                        .headline())
                .isEqualTo(
                        "“Where people without a home can be by day” is nobody’s core business: Velmouth City Library, "
                                + "Tarn County Public Health and Velmouth Office of Homeless Services help, but nobody answers for it.");
        var explainer = new Explainer(LANTERN_STREET, Locale.ENGLISH);
        FINDINGS.values().forEach(finding -> {
            Explanation said = explainer.explain(finding);
            assertThat(said.headline().length())
                    .as(finding.key())
                    .isLessThanOrEqualTo(said.sentence().length());
            assertThat(said.headline()).as(finding.key()).doesNotContain("{", "}", "()", "  ");
        });
    }

    @Test
    @Rule("EX-4")
    void everyCardOfAFindingIsAmongItsReasons() {
        var explainer = new Explainer(LANTERN_STREET, Locale.ENGLISH);
        FINDINGS.values()
                .forEach(finding -> assertThat(explainer.explain(finding).why())
                        .as(finding.key())
                        .extracting(Reason::card)
                        .containsAll(finding.cards()));
    }

    @ParameterizedTest
    @Rule({"EX-1", "EX-10"})
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            C3|pol-o2               | With “Trespass notices for the block”, Velmouth Police gives orders to people whom Tarn County Public Health (“Outreach rounds by peers”) tries to help at the same place.
            G1|fa-day               | “Where people without a home can be by day” is nobody’s core business: Velmouth City Library (“People with nowhere to go may sit, get warm and be left in peace”), Tarn County Public Health (“Care can find people in the same place tomorrow”) and Velmouth Office of Homeless Services (“People have somewhere to be by day”) help, but nobody answers for it.
            O2|fn-outreach@pl-square | Three agencies offer “Street outreach” at “Lantern Square”, perhaps to the same people: Velmouth Police (“Liaison rounds”), Tarn County Public Health (“Outreach rounds by peers”) and Velmouth Office of Homeless Services (“Outreach rounds”).
            C2|re-settle            | Of “Drug settlement fund, this year's round”, 900 thousand a year are available, and together these agencies claim 1,120 thousand a year: Velmouth Police (“Bid for two liaison officers”), Tarn County Public Health (“Bid for the health room”) and Velmouth Office of Homeless Services (“Bid for shelter staff”).
            F1|lib-v5               | Nothing on the triangle of Velmouth City Library produces “Staff go home unharmed” yet: no activity leads to it. Link an outcome to it, and the output and activity behind that.
            F6|pol-v2               | “Keep downtown thriving for all” (Velmouth Police) doesn’t say what should move, or which way. Fill it in on the card.
            G9|pop-rough            | Nobody named on any triangle speaks for “People sleeping rough around the square”, and yet they get orders: Velmouth Police (“Orders to move on” and “Trespass notices for the block”).
            """)
    void saysIt(String kind, String anchor, String sentence) {
        assertThat(Explainer.explain(finding(kind + "|" + anchor), LANTERN_STREET, Locale.ENGLISH)
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    @Rule("EX-1")
    void saysItInGerman() {
        assertThat(Explainer.explain(finding("C3|pol-o2"), LANTERN_STREET, Locale.GERMANY)
                        .sentence())
                .isEqualTo("Velmouth Police gibt Anordnungen („Trespass notices for the block“) an Menschen, denen Tarn"
                        + " County Public Health („Outreach rounds by peers“) am selben Ort helfen will.");
    }

    @Test
    @Rule("EX-5")
    void whoAsksForAnotherLanguageReadsEnglish() {
        Finding finding = finding("G8|IJ");
        assertThat(Explainer.explain(finding, LANTERN_STREET, Locale.JAPANESE))
                .isEqualTo(Explainer.explain(finding, LANTERN_STREET, Locale.ENGLISH));
    }

    @Test
    @Rule("EX-4")
    void theReasonsAreTheFieldsWordsAndLinksThatMadeItFire() {
        assertThat(Explainer.explain(finding("C8|fn-exclude"), LANTERN_STREET, Locale.ENGLISH)
                        .why())
                .containsExactly(
                        new Reason(
                                "“Exclusions under the conduct code” (Velmouth City Library) – kind: obligation; what it does:"
                                        + " “Exclusion and trespass notice”; place: “Lantern Street branch”; people:"
                                        + " “Everyone who uses the branch”",
                                "kind: obligation; what it does: “Exclusion and trespass notice”; place: “Lantern Street"
                                        + " branch”; people: “Everyone who uses the branch”",
                                "lib-o3"),
                        new Reason(
                                "“Trespass notices for the block” (Velmouth Police) – kind: obligation; what it does:"
                                        + " “Exclusion and trespass notice”; place: “The Lantern block: branch, square"
                                        + " and annex”; people: “People sleeping rough around the square”",
                                "kind: obligation; what it does: “Exclusion and trespass notice”; place: “The Lantern block:"
                                        + " branch, square and annex”; people: “People sleeping rough around the square”",
                                "pol-o2"),
                        new Reason(
                                "“Lantern Street branch” belongs to “The Lantern block: branch, square and annex”",
                                "“Lantern Street branch” belongs to “The Lantern block: branch, square and annex”",
                                null),
                        new Reason(
                                "The same person can belong to “People sleeping rough around the square” and to"
                                        + " “Everyone who uses the branch”",
                                "The same person can belong to “People sleeping rough around the square” and to"
                                        + " “Everyone who uses the branch”",
                                null));
    }

    private static Finding finding(String key) {
        return Objects.requireNonNull(FINDINGS.get(key), key);
    }

    private static List<String> agencies(Finding finding) {
        return LANTERN_STREET.agencies().stream()
                .map(Agency::id)
                .filter(id -> LANTERN_STREET.triangle(id).cards().map(Card::id).anyMatch(finding.cards()::contains))
                .toList();
    }

    private static String text(Finding finding, Explanation said) {
        return finding.key() + " (" + finding.severity().wire() + ") " + said.kindName() + "\n  " + said.sentence()
                + "\n  "
                + said.ask() + "\n  " + said.falseAlarm() + "\n"
                + said.why().stream()
                        .map(r -> "    - " + r.text() + " [" + r.card() + "]\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}
