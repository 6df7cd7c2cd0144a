package org.trialign.model.decide;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The letters by which an agency is known at the table; its id is made of them, such as {@code LIB}. */
public final class AgencyMarks {
    private static final int LETTERS = 3;

    private AgencyMarks() {}

    /** As screens show it. */
    public static String of(String agency) {
        return agency.substring(0, Math.min(LETTERS, agency.length())).toUpperCase(Locale.ROOT);
    }

    /** The first letters of a name, else its first with two later ones, else a number; whatever isn't taken. */
    public static String next(String name, Predicate<String> isTaken) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toUpperCase(Locale.ROOT);
        for (int second = 1; second < letters.length(); second++) {
            for (int third = second + 1; third < letters.length(); third++) {
                String mark = "" + letters.charAt(0) + letters.charAt(second) + letters.charAt(third);
                if (!isTaken.test(mark)) {
                    return mark;
                }
            }
        }
        int number = 1;
        while (isTaken.test("A" + number)) {
            number++;
        }
        return "A" + number;
    }
}
