package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;

/** The rules below the format: JSON, UTF-8, sizes, numbers (workshop-format.md §1). */
class JsonTextTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String SMALL =
            "{\"format\":\"trialign-workshop\",\"version\":1,\"title\":TITLE,\"problem\":{\"title\":\"P\"},\"resources\":[{\"id\":\"r\",\"name\":\"R\",\"kind\":\"money\",\"available\":AMOUNT}]}";

    @ParameterizedTest
    @Rule("FO-3")
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{}}",
                "{} {}",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":1}",
                "{\"\\u0061\":1,\"a\":1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "// a\n{}",
                "{\"a\":tru}",
                "\uFEFF\uFEFF{}",
            })
    void whatIsNotJsonIsRefusedWithLineAndColumn(String text) {
        assertThat(errors(text.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .matches("JSON: line \\d+, column \\d+: [^\\n]+")
                        .doesNotContain("Source"));
    }

    @Test
    @Rule("FO-3")
    void theSecondMemberOfANameIsFoundInItsPlace() {
        assertThat(errors("{\n \"a\": 1,\n \"a\": 2}".getBytes(StandardCharsets.UTF_8))
                        .getFirst())
                .startsWith("JSON: line 3, column ");
    }

    @Test
    @Rule("FO-4")
    void onlyUtf8IsRead() {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16")) {
            assertThat(errors("{}".getBytes(Charset.forName(charset))).getFirst())
                    .startsWith("JSON: ");
        }
        byte[] latin = "{\n\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(errors(latin)).containsExactly("JSON: line 2, column 2: not UTF-8");
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        assertThat(errors(surrogate).getFirst()).contains("not UTF-8");
    }

    @Test
    @Rule("FO-4")
    void aByteOrderMarkAtTheStartIsSkipped() {
        byte[] file = small("\"T\"", "1").getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[file.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(file, 0, marked, 3, file.length);

        assertThat(errors(marked)).isEmpty();
    }

    @Test
    @Rule("FO-5")
    void oneHundredLevelsAreRead() {
        String deep = "{\"answerKey\":" + "[".repeat(99) + "]".repeat(99) + "}";
        assertThat(errors(deep.getBytes(StandardCharsets.UTF_8))).noneMatch(error -> error.startsWith("JSON"));

        String deeper = "{\"answerKey\":" + "[".repeat(100) + "]".repeat(100) + "}";
        assertThat(errors(deeper.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("nested deeper than 100");
    }

    @ParameterizedTest
    @Rule("FO-6")
    @CsvSource({
        "0, ''",
        "1000000000000, ''",
        "1e12, ''",
        "0.125, ''",
        "1.500, ''",
        "1.5000000000000000000000000000000000000000000000000000000, ''",
        "-0, ''",
        "0e999999999999, ''",
        "100000e-2, ''",
        "1000000000000.001, VALUE",
        "-1, VALUE",
        "-0.001, VALUE",
        "0.0001, VALUE",
        "1.0000000000000000000000000000000000000000000000000000001, VALUE",
        "1e-400, VALUE",
        "1e400000, VALUE",
        "1e-400000000, VALUE",
        "1e99999999999999999999, VALUE",
        "1e-99999999999999999999, VALUE",
        "'\"1\"', TYPE",
        "true, TYPE",
    })
    void numbersAreReadExactlyAndByValue(String number, String code) {
        List<String> errors = errors(small("\"T\"", number).getBytes(StandardCharsets.UTF_8));

        assertThat(errors).allMatch(error -> error.startsWith(code + " resources[0].available: "));
        assertThat(errors).hasSize(code.isEmpty() ? 0 : 1);
    }

    @Test
    @Rule("FO-6")
    void aNumberOfMillionsOfDigitsIsRefusedFast() {
        for (String number :
                List.of("9".repeat(9_000_000), "0." + "3".repeat(9_000_000), "1e" + "9".repeat(9_000_000))) {
            assertThat(timed(small("\"T\"", number).getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .asString()
                    .startsWith("VALUE resources[0].available: ")
                    .hasSizeLessThan(200);
        }
    }

    @ParameterizedTest
    @Rule("FO-7")
    @ValueSource(
            strings = {"\\ud800", "\\udc00x", "\\ud800\\ud800", "\\u0000", "\\ufeff", "a\\u2028b", "\\u0085", "\\n"})
    void charactersThatATitleMayNotHoldAreTold(String escaped) {
        assertThat(errors(small("\"x" + escaped + "y\"", "1").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(error -> assertThat(error).matches("TEXT title: [^\\n\\x00-\\x1f\\ufeff\\u2028\\u0085]+"));
    }

    @Test
    @Rule("FO-7")
    void charactersAreCountedAsCodePoints() {
        assertThat(errors(small("\"" + "😀".repeat(200) + "\"", "1").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(errors(small("\"" + "😀".repeat(201) + "\"", "1").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("LIMIT title: 201 characters, allowed are 200");
        assertThat(errors(small("\"\u200b\"", "1").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(errors(small("\"\u00a0\"", "1").getBytes(StandardCharsets.UTF_8))
                        .getFirst())
                .startsWith("TEXT title: ");
    }

    @Test
    @Rule("FO-8")
    void tenMillionBytesAreTheMost() {
        byte[] file = new byte[10_000_001];
        Arrays.fill(file, (byte) ' ');
        assertThat(timed(file)).containsExactly("JSON: 10000001 bytes, allowed are 10000000");
        byte[] small = small("\"T\"", "1").getBytes(StandardCharsets.UTF_8);
        byte[] full = Arrays.copyOf(file, 10_000_000);
        System.arraycopy(small, 0, full, 0, small.length);
        assertThat(timed(full)).isEmpty();
    }

    @Test
    @Rule("FO-8")
    void whateverFillsAFileIsRefusedInASecond() {
        for (String filler : List.of("{},", "[],", "0,", "\"x\",", "null,", "{\"a\":[]},")) {
            String entries = filler.repeat(9_900_000 / filler.length());
            String file = "{\"populations\":[" + entries.substring(0, entries.length() - 1) + "]}";
            assertThat(timed(file.getBytes(StandardCharsets.UTF_8))).as(filler).hasSizeBetween(1, 50);
        }
        String members =
                IntStream.range(0, 700_000).mapToObj(i -> "\"m" + i + "\":0").collect(Collectors.joining(","));
        assertThat(timed(("{" + members + "}").getBytes(StandardCharsets.UTF_8)))
                .hasSize(50);
        assertThat(timed(("\"" + "\\u00e9".repeat(1_600_000) + "\"").getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(timed("[".repeat(9_000_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    @Rule("FO-3")
    void theRestOfTheProductReadsTheSameJson() {
        assertThatThrownBy(() -> JsonText.parse("{\"a\":1,\"a\":2}")).isInstanceOf(JsonText.Malformed.class);
    }

    private static String small(String title, String amount) {
        return SMALL.replace("TITLE", title).replace("AMOUNT", amount);
    }

    /** Counts the thread's own time, so that a busy machine doesn't matter. */
    private static List<String> timed(byte[] file) {
        long start = THREADS.getCurrentThreadCpuTime();
        List<String> errors = errors(file);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(1500));
        return errors;
    }

    private static List<String> errors(byte[] file) {
        return switch (WorkshopReader.read(file)) {
            case WorkshopReader.Valid valid -> List.of();
            case WorkshopReader.Invalid invalid ->
                invalid.errors().stream().map(FormatError::toString).toList();
        };
    }
}
