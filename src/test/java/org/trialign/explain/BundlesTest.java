package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialign.Rule;
import org.trialign.findings.Kind;

/** The bundles are complete in both languages, and nothing in them is idle. */
class BundlesTest {
    private static final Path WORDS = Path.of("src/main/resources/org/trialign/explain");
    private static final Path CODE = Path.of("src/main/java/org/trialign/explain");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.]+)\"");

    /** Keys that are put together: what stands before the last dot in the code, and what data say behind it. */
    private static final Pattern COMPOSED = Pattern.compile(
            "(count|field|moves|value\\.\\w+|why)\\.[\\w-]+(\\.blank)?|[OCGF]\\d+\\.(sentence|falseAlarm)(\\.\\w+)*");

    private static final Properties ENGLISH = read("findings.properties");
    private static final Properties GERMAN = read("findings_de.properties");

    @Test
    @Rule("EX-5")
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(GERMAN.stringPropertyNames())).isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    @Test
    @Rule("EX-5")
    void bothLanguagesNameTheSameThingsInASentence() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(holes(GERMAN, key)).as(key).isEqualTo(holes(ENGLISH, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Rule("EX-5")
    void everyKindHasAllItsTexts(Kind kind) {
        for (String text : List.of("name", "means", "when", "ask", "falseAlarm")) {
            assertThat(ENGLISH.getProperty(kind.wire() + "." + text)).as(text).isNotBlank();
        }
        assertThat(ENGLISH.stringPropertyNames()).anyMatch(key -> key.startsWith(kind.wire() + ".sentence"));
    }

    @Test
    @Rule("EX-5")
    void everyKeyIsUsed() {
        Set<String> literals = code().flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        String all = code().collect(Collectors.joining());
        var idle = new ArrayList<String>();
        for (String key : new TreeSet<>(ENGLISH.stringPropertyNames())) {
            if (!literals.contains(key) && !isOfEveryKind(key) && !isComposed(key, literals, all)) {
                idle.add(key);
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean isOfEveryKind(String key) {
        return key.matches("[OCGF]\\d+\\.(name|means|when|ask|falseAlarm)");
    }

    /** A reason or a variant must stand in the code by its own name; the values of a field come from the data. */
    private static boolean isComposed(String key, Set<String> literals, String code) {
        if (!COMPOSED.matcher(key).matches()) {
            return false;
        }
        String last = key.substring(key.lastIndexOf('.') + 1);
        if (key.startsWith("why.")) {
            return literals.contains(last);
        }
        if (key.startsWith("field.")) {
            return literals.contains(key.split("\\.")[1]);
        }
        if (key.startsWith("value.")) {
            return literals.contains(key.split("\\.")[1]) || code.contains("\"value." + key.split("\\.")[1] + ".\"");
        }
        if (key.startsWith("moves.") || key.startsWith("count.")) {
            return true;
        }
        String variant = key.substring(key.indexOf('.') + 1);
        return Stream.of(variant.split("\\.")).allMatch(part -> code.contains(part));
    }

    private static Set<String> holes(Properties bundle, String key) {
        return HOLE.matcher(bundle.getProperty(key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> code() {
        try (Stream<Path> files = Files.list(CODE)) {
            return files.toList().stream().map(BundlesTest::text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(bundle))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
