package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;

/** One thing has one name: in the sentences, in the panel of a card and on the boards. */
class SameWordsTest {
    private static final Pattern LINE = Pattern.compile("^  '([^']+)':\\s+'([^']*)',$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule("EX-10")
    void aChoiceIsCalledAsOnTheCardAndOnTheBoard(String language) throws IOException {
        String suffix = language.equals("en") ? "" : "_" + language;
        Properties told = properties("org/trialign/explain/findings" + suffix);
        Properties panel = properties("vaadin-i18n/translations" + suffix);
        Map<String, String> board = texts(language);
        for (String key : told.stringPropertyNames()) {
            String[] parts = key.split("\\.", 3);
            if (!parts[0].equals("value")) {
                continue;
            }
            String field = parts[1];
            String choice = parts[2];
            String word = told.getProperty(key).replaceAll("[“”„]", "");
            String option = "card.option." + field + "_" + (choice.equals("unknown") ? "unset" : choice);
            assertThat(panel.getProperty(option)).as(option).isEqualTo(word);
            if (board.containsKey(field + "." + choice)) {
                assertThat(board.get(field + "." + choice)).as(key).isEqualTo(word);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule("EX-10")
    void aQuestionToAnAgencyIsTheSameOnItsTriangle(String language) throws IOException {
        Properties told = properties("org/trialign/explain/findings" + (language.equals("en") ? "" : "_" + language));
        Map<String, String> board = texts(language);
        for (int fault = 1; fault <= 11; fault++) {
            String key = "F" + fault + ".ask";
            assertThat(board.get("ask.F" + fault)).as(key).isEqualTo(told.getProperty(key));
        }
    }

    private static Properties properties(String bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        LINE.matcher(Files.readString(Path.of("frontend/texts", language + ".ts")))
                .results()
                .forEach(line -> texts.put(line.group(1), line.group(2)));
        return texts;
    }
}
