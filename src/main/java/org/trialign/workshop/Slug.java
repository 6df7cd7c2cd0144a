package org.trialign.workshop;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The readable part of a workshop's address, made of its title. */
final class Slug {
    private static final int LONGEST = 40;
    private static final String OTHERWISE = "workshop";
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "oe", "å", "aa", "ł", "l");

    private Slug() {}

    /** Small letters a to z, digits and single hyphens, at most {@value #LONGEST}; whole words where that is possible. */
    static String of(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WRITTEN_OUT.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        String slug = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            int wordEnd = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, wordEnd > 0 ? wordEnd : LONGEST);
        }
        return slug.isEmpty() ? OTHERWISE : slug;
    }

    /** The same for the second workshop of that title, the third … */
    static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }
}
