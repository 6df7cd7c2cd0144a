package org.trialign.model.format;

/** Shows text that somebody sent inside a message: on one line, short, and without characters that a terminal obeys. */
final class Quote {
    private static final int SHOWN = 60;

    private Quote() {}

    /** The text in quotation marks. */
    static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    static String plain(String text) {
        return plain(text, SHOWN);
    }

    /** The text as it may be shown, cut after so many characters. */
    static String plain(String text, int most) {
        var shown = new StringBuilder();
        int[] characters = text.codePoints().limit(most + 1).toArray();
        for (int i = 0; i < Math.min(most, characters.length); i++) {
            append(shown, characters[i]);
        }
        return characters.length > most ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        boolean isVisible = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
        if (isVisible) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format("\\u%04x", c));
        }
    }
}
