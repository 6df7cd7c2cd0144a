package org.trialign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** Texts and code keep each other honest. A key that ends with a variable part is used by its beginning: {@code "phase." + …}. */
@Rule("PE-52")
class TranslationsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern ASKED_FOR = Pattern.compile("getTranslation\\(\\s*\"([a-z.]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z_]*\\.[a-z_.]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        assertThat(read("translations_de.properties").stringPropertyNames())
                .isEqualTo(read("translations.properties").stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesToFillIn() throws IOException {
        Properties english = read("translations.properties");
        Properties german = read("translations_de.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyTextThatTheCodeAsksForExists() throws IOException {
        assertThat(read("translations.properties").stringPropertyNames()).containsAll(inCode(ASKED_FOR));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = inCode(LITERAL);
        Set<String> unused = new TreeSet<>(read("translations.properties").stringPropertyNames());
        unused.removeIf(key -> literals.contains(key) || literals.contains(key.substring(0, key.lastIndexOf('.') + 1)));
        assertThat(unused).isEmpty();
    }

    @Test
    @Rule("WS-31")
    void theFormOfANewWorkshopNamesThingsAsThePageOfTheProblemDoes() throws IOException {
        Map<String, String> same = Map.of(
                "new.problem.title", "problem.title.problem",
                "new.problem.statement", "problem.field.statement",
                "new.list.populations", "problem.part.populations",
                "new.list.places", "problem.part.places",
                "new.list.times", "problem.part.times",
                "new.list.functions", "problem.part.functions");
        for (String language : Set.of("translations.properties", "translations_de.properties")) {
            Properties words = read(language);
            same.forEach((form, page) -> assertThat(words.getProperty(form)).isEqualTo(words.getProperty(page)));
        }
    }

    private static Set<String> inCode(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var found = new TreeSet<String>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(key -> found.add(key.group(1)));
            }
            return found;
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }
}
