package org.trialign.base;

/** The letters by which a person is marked where there is no room for a name. */
public final class Initials {
    private static final int LETTERS = 2;

    private Initials() {}

    /** The first letters of the first two words, in capitals: "LD" for "Library deputy". */
    public static String of(String name) {
        var letters = new StringBuilder();
        for (String word : name.strip().split("[\\s,]+")) {
            if (letters.codePointCount(0, letters.length()) < LETTERS && !word.isEmpty()) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
