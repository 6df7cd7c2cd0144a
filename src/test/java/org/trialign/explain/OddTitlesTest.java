package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;
import org.trialign.findings.Detector;
import org.trialign.findings.Finding;
import org.trialign.findings.RandomWorkshop;
import org.trialign.model.LanternStreet;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sentences about workshops made by chance whose titles and names are awkward to quote. {@code target/sentences-odd-en.txt}
 * has some of every kind, to be read.
 */
class OddTitlesTest {
    private static final int SEEDS = 150;

    /** So many of each kind stand in the file. */
    private static final int TO_READ = 5;

    private static final List<String> TITLES = List.of(
            "Nobody sleeps rough tonight.",
            "Say \"hello\" first",
            "The “open door” hour",
            "„Offene Tür“ am Abend",
            "L’accueil « sans rendez-vous »",
            "Who answers, and when?",
            "A 5\" pipe for the fountain",
            "$1,000 for each bed \\ night",
            "Notfälle (auch nachts)",
            "夜間の見守り",
            "We walk with everyone who asks for it from the last bell to their own front door, in any weather, on any"
                    + " day of the week, and we stay until somebody opens it for them.",
            "Night bus",
            "Help…");
    private static final List<String> NAMES = List.of(
            "Stadtbibliothek", "The Housing Trust", "Police, Central District", "Jugendamt", "Night Shelters Ltd.");

    private static final Pattern HOLE = Pattern.compile("\\{[^}]*\\}");

    /** An id of {@link RandomWorkshop}. */
    private static final Pattern ID = Pattern.compile("\\b(pop|pl|ti|co|fn|tm|au|re|fa)\\d+\\b|-[vsiauo]\\d");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule({"EX-1", "EX-2"})
    void everySentenceIsSaidAndStaysASentence(String language) throws IOException {
        var toRead = new TreeMap<String, List<String>>();
        Map<String, Pattern> unsaid = sentences(language);
        for (long seed = 0; seed <= SEEDS; seed++) {
            Workshop workshop = withOddTitles(workshop(seed), seed);
            var explainer = new Explainer(workshop, Locale.of(language));
            for (Finding finding : Detector.detect(workshop)) {
                Explanation said = explainer.explain(finding);
                String which = "seed " + seed + " " + finding.key();
                assertThat(List.of(said.headline(), said.sentence())).as(which).allMatch(OddTitlesTest::isASentence);
                said.why()
                        .forEach(reason -> assertThat(reason.text())
                                .as(which)
                                .doesNotContain("  ", "()", "null")
                                .doesNotContainPattern(ID));
                unsaid.values()
                        .removeIf(pattern -> pattern.matcher(said.sentence()).matches());
                List<String> ofKind = toRead.computeIfAbsent(finding.kind().wire(), kind -> new ArrayList<>());
                if (ofKind.size() < TO_READ) {
                    ofKind.add(said.headline() + "\n  " + said.sentence() + "\n"
                            + String.join(
                                    "",
                                    said.why().stream()
                                            .map(reason -> "    - " + reason.text() + "\n")
                                            .toList()));
                }
            }
        }
        assertThat(unsaid).as("sentences that no workshop had").isEmpty();
        Files.writeString(Path.of("target", "sentences-odd-" + language + ".txt"), text(toRead));
    }

    /** The first ones are made so that rare sentences are said. */
    private static Workshop workshop(long seed) {
        return switch ((int) seed) {
            case 0 -> LanternStreet.workshop();
            case 1 -> lanternStreet("hsa-s1", card -> card.put("stance", 2));
            case 2 -> lanternStreet("hsa-s3", card -> card.putArray("gives").add("money"));
            case 3 ->
                changed(
                        lanternStreet("hsa-s1", card -> card.put("stance", 2)),
                        "sys-v3",
                        card -> card.putArray("facets").add("fa-night"));
            default -> seed % 10 == 0 ? RandomWorkshop.large(seed, 3, 5, 14) : RandomWorkshop.small(seed);
        };
    }

    private static Workshop lanternStreet(String card, Consumer<ObjectNode> change) {
        return changed(LanternStreet.workshop(), card, change);
    }

    private static Workshop changed(Workshop workshop, String card, Consumer<ObjectNode> change) {
        return withRows(workshop, row -> {
            if (!row.id().equals(card)) {
                return row;
            }
            ObjectNode thing = ThingJson.write(row.thing());
            change.accept(thing);
            return row.with(ThingJson.read(row.type(), thing));
        });
    }

    private static Workshop withRows(Workshop workshop, UnaryOperator<Row> change) {
        return Snapshot.of(
                        1,
                        WorkshopRows.ofWorkshop(workshop).stream().map(change).toList())
                .workshop();
    }

    /** Every sentence of the bundle by its key, with anything in its holes. */
    private static Map<String, Pattern> sentences(String language) throws IOException {
        String name = language.equals("en") ? "findings" : "findings_" + language;
        var bundle = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/trialign/explain", name + ".properties"))) {
            bundle.load(reader);
        }
        var patterns = new TreeMap<String, Pattern>();
        for (String key : bundle.stringPropertyNames()) {
            if (key.contains(".sentence")) {
                String text = HOLE.splitAsStream(bundle.getProperty(key))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
                patterns.put(
                        key, Pattern.compile(text + (bundle.getProperty(key).endsWith("}") ? ".*" : "")));
            }
        }
        return patterns;
    }

    private static boolean isASentence(String text) {
        return (text.endsWith(".") || text.endsWith("”."))
                && !text.contains("  ")
                && !text.contains("()")
                && !text.contains("..")
                && !text.contains(".”")
                && !text.contains(".“")
                && !text.contains("null")
                && !ID.matcher(text).find()
                && count(text, '(') == count(text, ')');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static String text(Map<String, List<String>> toRead) {
        var text = new StringBuilder();
        toRead.forEach((kind, said) ->
                said.forEach(one -> text.append(kind).append(' ').append(one).append('\n')));
        return text.toString();
    }

    private static Workshop withOddTitles(Workshop workshop, long seed) {
        var random = new Random(seed);
        return withRows(workshop, row -> named(row, random));
    }

    private static Row named(Row row, Random random) {
        if (row.type() == RowType.STAKEHOLDERS
                || !(row.type().isCard() || row.type().isWord() || row.type() == RowType.AGENCIES)) {
            return row;
        }
        ObjectNode thing = ThingJson.write(row.thing());
        boolean isAgency = row.type() == RowType.AGENCIES;
        thing.put(
                thing.has("title") ? "title" : "name",
                isAgency || row.type() == RowType.AUTHORIZERS ? pick(NAMES, random) : pick(TITLES, random));
        return row.with(ThingJson.read(row.type(), thing));
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
