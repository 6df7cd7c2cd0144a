package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;
import org.trialign.model.LanternStreet;

/** Files that somebody made to hurt: the reader answers with errors, soon, and with nothing else. */
class HostileFilesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SIZE = 9_900_000;
    private static final long MUTANTS = Boolean.getBoolean("trialign.long") ? 8_000 : 1_000;

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            read(LanternStreet.bytes());
        }
    }

    /** Ten megabytes each. */
    enum Large {
        ONE_MEMBER_TWICE(() -> object(i -> "\"m\":0")),
        MEMBERS_WHOSE_NAMES_COLLIDE_IN_JAVA(() -> object(i -> "\"" + colliding(i, "Aa", "BB") + "\":0")),
        MEMBERS_WHOSE_NAMES_COLLIDE_IN_THE_PARSER(() -> object(i -> "\"" + colliding(i, "Aa", "B@") + "\":0")),
        A_LONG_NAME(() -> "{\"" + "n".repeat(SIZE) + "\":0}"),
        A_LONG_TITLE(() -> "{\"title\":\"" + "t".repeat(SIZE) + "\"}"),
        A_LONG_TITLE_OF_CONTROLS(() -> "{\"title\":\"" + "\\u0007".repeat(SIZE / 6) + "\"}"),
        A_LONG_TITLE_OF_LONE_SURROGATES(() -> "{\"title\":\"" + "\\ud800".repeat(SIZE / 6) + "\"}"),
        A_LONG_ID(() -> "{\"places\":[{\"id\":\"" + "i".repeat(SIZE) + "\",\"name\":\"P\"}]}"),
        A_LONG_LANGUAGE(() -> "{\"language\":\"" + "en-".repeat(SIZE / 3) + "\"}"),
        A_LONG_KEY(() -> "{\"agreements\":[{\"settles\":[\"O1|" + "a:".repeat(SIZE / 2) + "\"]}]}"),
        A_LONG_DATE(() -> "{\"agreements\":[{\"due\":\"" + "2026-".repeat(SIZE / 5) + "\"}]}"),
        A_LONG_COLOUR(() -> "{\"agencies\":[{\"color\":\"#" + "a".repeat(SIZE) + "\"}]}"),
        ARRAYS_NESTED_NINETY_DEEP(() -> "{\"answerKey\":" + list(i -> "[".repeat(90) + "]".repeat(90)) + "}"),
        OBJECTS_NESTED_NINETY_DEEP(
                () -> "{\"answerKey\":" + list(i -> "{\"a\":".repeat(90) + "0" + "}".repeat(90)) + "}"),
        AN_OPEN_END(() -> "{\"a\":".repeat(SIZE / 5)),
        NUMBERS(() -> "{\"resources\":" + list(i -> "{\"available\":1e-" + i + "}") + "}"),
        CARDS_OF_ONE_ID(() -> "{\"agencies\":[{\"id\":\"A\",\"name\":\"A\",\"triangle\":{\"outcomes\":"
                + list(i -> "{\"id\":\"u\",\"title\":\"U\",\"kind\":\"other\"}") + "}}]}"),
        CARDS_WITHOUT_ANYTHING(() -> "{\"agencies\":" + list(i -> "{\"triangle\":{\"values\":[{},{},{}]}}") + "}"),
        LINKS_TO_NOTHING(() -> "{\"agencies\":[{\"id\":\"A\",\"name\":\"A\",\"triangle\":{\"links\":"
                + list(i -> "{\"from\":\"a" + i + "\",\"to\":\"b" + i + "\"}") + "}}]}"),
        ONE_LIST_OF_IDS(() ->
                "{\"authorizers\":[{\"id\":\"a\",\"name\":\"A\",\"represents\":" + list(i -> "\"p" + i + "\"") + "}]}"),
        ONE_ID_IN_A_LIST(
                () -> "{\"authorizers\":[{\"id\":\"a\",\"name\":\"A\",\"represents\":" + list(i -> "\"p\"") + "}]}"),
        FACTS(() -> "{\"problem\":{\"facts\":" + list(i -> "\"\"") + "}}"),
        WHITE_SPACE_AT_THE_END(() -> "{\"title\":1}" + " ".repeat(SIZE)),
        LINES(() -> "\n".repeat(SIZE) + "x");

        private final Supplier<String> text;

        Large(Supplier<String> text) {
            this.text = text;
        }

        private static String object(IntFunction<String> member) {
            return "{" + upToSize(member) + "}";
        }

        private static String list(IntFunction<String> entry) {
            return "[" + upToSize(entry) + "]";
        }

        private static String upToSize(IntFunction<String> part) {
            var text = new StringBuilder(SIZE);
            for (int i = 0; text.length() < SIZE - 600; i++) {
                text.append(i == 0 ? "" : ",").append(part.apply(i));
            }
            return text.toString();
        }

        /** Different names of one hash. */
        private static String colliding(int number, String one, String other) {
            return IntStream.range(0, 18)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? one : other)
                    .collect(Collectors.joining());
        }
    }

    @ParameterizedTest
    @Rule("FO-8")
    @EnumSource
    void tenMegabytesAreRefusedInASecond(Large file) {
        byte[] bytes = file.text.get().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isBetween(5_000_000, 10_000_000);

        long start = THREADS.getCurrentThreadCpuTime();
        List<FormatError> errors = errors(bytes);
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);

        assertThat(errors).hasSizeBetween(1, 50);
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.toString())
                        .hasSizeLessThan(1000)
                        .doesNotContain("Exception", "tools.jackson", "\tat "));
        assertThat(taken).as(file.toString()).isLessThan(Duration.ofMillis(1000));
    }

    @Test
    @Rule("FO-3")
    void namesOfOneHashAreNamesLikeOthers() {
        byte[] file = Large.MEMBERS_WHOSE_NAMES_COLLIDE_IN_THE_PARSER.text.get().getBytes(StandardCharsets.UTF_8);
        assertThat(errors(file))
                .hasSize(50)
                .extracting(FormatError::code)
                .containsOnly(ErrorCode.MISSING, ErrorCode.UNKNOWN_MEMBER);
    }

    @ParameterizedTest
    @Rule("FO-4")
    @ValueSource(
            strings = {
                "C0AF", // "/" in two bytes
                "C1BF",
                "E08080", // in three
                "E09FBF",
                "F0808080", // in four
                "F08FBFBF",
                "EDA080", // a surrogate
                "EDBFBF",
                "EDA081EDB080", // a pair of them
                "F4908080", // past the last code point
                "F5808080",
                "F888808080",
                "FE",
                "FF",
                "80", // the rest of nothing
                "C3", // cut off
                "E282",
                "F09F98",
            })
    void bytesThatAreNotUtf8AreRefusedInTheirPlace(String hex) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("{\n\"title\": \"é".getBytes(StandardCharsets.UTF_8));
        file.writeBytes(HexFormat.of().parseHex(hex));
        file.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(errors(file.toByteArray())).singleElement().hasToString("JSON: line 2, column 12: not UTF-8");
    }

    /** The valid case with bytes changed, taken out, doubled and swapped, and with words exchanged. */
    @Test
    @Rule({"FO-3", "FO-8"})
    void whateverIsDoneToAFileItIsReadOrRefused() {
        byte[] file = LanternStreet.bytes();
        Map<String, Integer> codes = LongStream.range(0, MUTANTS)
                .mapToObj(seed -> read(file, seed))
                .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum));
        assertThat(codes.keySet())
                .contains("valid", "JSON", "TYPE", "UNKNOWN-MEMBER", "UNKNOWN-ID", "MISSING", "VALUE");
    }

    private static String read(byte[] file, long seed) {
        byte[] mutant = mutated(file, new Random(seed));
        try {
            return switch (WorkshopReader.read(mutant)) {
                case WorkshopReader.Valid valid -> {
                    assertThat(WorkshopReader.read(WorkshopFile.bytes(valid.workshop())))
                            .isInstanceOf(WorkshopReader.Valid.class);
                    yield "valid";
                }
                case WorkshopReader.Invalid invalid -> {
                    assertThat(invalid.errors()).hasSizeBetween(1, 50);
                    yield invalid.errors().getFirst().code().wire();
                }
            };
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutant = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutant = random.nextInt(3) == 0 ? spoilt(mutant, random) : reworded(mutant, random);
        }
        return mutant;
    }

    private static byte[] spoilt(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
        var mutant = new ByteArrayOutputStream();
        mutant.write(file, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> mutant.write(random.nextInt(256));
            case 1 -> mutant.write(file, at, 2 * length <= file.length - at ? length : 0);
            case 2 -> mutant.write(file, random.nextInt(file.length - length), length);
            default -> {} // taken out
        }
        int next = random.nextBoolean() ? at : at + length;
        mutant.write(file, next, file.length - next);
        return mutant.toByteArray();
    }

    /** Puts some JSON value of the file, or another, in the place of one of its values. */
    private static byte[] reworded(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> others = List.of(
                "null", "true", "0", "-1", "1e-9", "1e999999999", "\"\"", "\"\\u0000\"", "\"\\udc00\"", "[]", "{}");
        var words = Pattern.compile("\"[^\"\\\\]*\"|-?\\d+|true|false|null")
                .matcher(text)
                .results()
                .toList();
        if (words.isEmpty()) {
            return file;
        }
        var word = words.get(random.nextInt(words.size()));
        String other = random.nextBoolean()
                ? others.get(random.nextInt(others.size()))
                : words.get(random.nextInt(words.size())).group();
        return (text.substring(0, word.start()) + other + text.substring(word.end())).getBytes(StandardCharsets.UTF_8);
    }

    private static List<FormatError> errors(byte[] file) {
        return switch (read(file)) {
            case WorkshopReader.Valid valid -> List.of();
            case WorkshopReader.Invalid invalid -> invalid.errors();
        };
    }

    private static WorkshopReader.Result read(byte[] file) {
        return WorkshopReader.read(file);
    }
}
