package org.trialign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules and tests keep each other honest (docs/spec/README.md). */
class SpecTest {
    private static final String ID = "[A-Z]{2}-[A-Z]?[0-9]+";
    private static final Pattern RULE = Pattern.compile("^- \\*\\*(" + ID + ")\\*\\*(.*)$", Pattern.MULTILINE);
    private static final Pattern JAVA_CITATION = Pattern.compile("@Rule\\(\\{?([^)}]*)\\}?\\)");
    private static final Pattern SCRIPT_CITATION =
            Pattern.compile("(?:it|test|describe)\\(\\s*['\"`]((?:" + ID + ",? ?)+):");

    @Test
    void everyRuleThatIsNotOpenIsCitedByATest() {
        var uncited = new TreeSet<>(rules(line -> !line.contains("*(open)*")));
        uncited.removeAll(citations());
        assertThat(uncited)
                .as("rules without a test that cites them; mark them *(open)* or test them")
                .isEmpty();
    }

    @Test
    void everyRuleThatATestCitesExists() {
        var unknown = new TreeSet<>(citations());
        unknown.removeAll(rules(line -> true));
        assertThat(unknown).as("cited, but in no file of docs/spec").isEmpty();
    }

    @Test
    void noRuleIdIsUsedTwice() {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        texts(Path.of("docs/spec"), ".md")
                .flatMap(text -> RULE.matcher(text).results())
                .forEach(found -> {
                    if (!seen.add(found.group(1))) {
                        twice.add(found.group(1));
                    }
                });
        assertThat(twice).isEmpty();
    }

    private static Set<String> rules(Predicate<String> line) {
        var ids = new TreeSet<String>();
        texts(Path.of("docs/spec"), ".md")
                .flatMap(text -> RULE.matcher(text).results())
                .filter(found -> line.test(found.group(2)))
                .forEach(found -> ids.add(found.group(1)));
        return ids;
    }

    private static Set<String> citations() {
        var cited = new TreeSet<String>();
        Pattern id = Pattern.compile(ID);
        texts(Path.of("src/test/java"), ".java")
                .flatMap(text -> JAVA_CITATION.matcher(text).results())
                .flatMap(found -> id.matcher(found.group(1)).results())
                .forEach(found -> cited.add(found.group()));
        texts(Path.of("frontend"), ".test.ts")
                .flatMap(text -> SCRIPT_CITATION.matcher(text).results())
                .flatMap(found -> id.matcher(found.group(1)).results())
                .forEach(found -> cited.add(found.group()));
        return cited;
    }

    private static Stream<String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("node_modules"))
                    .map(SpecTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
