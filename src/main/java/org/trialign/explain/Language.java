package org.trialign.explain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patterns of one language. {@code {name}} stands for a {@link Part}; {@code {name?is|are}} chooses by how many things
 * the part names: one, or more. What is put in is never read as a pattern.
 */
final class Language {
    private static final String BUNDLE = "org.trialign.explain.findings";
    private static final Pattern QUOTED = Pattern.compile("[“”„\"«»]([^“”„\"«»]*)[“”„\"«»]");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[^.\\s])\\.\\s*$");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:\\?([^|}]*)\\|([^}]*))?\\}");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Language(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** A text that fills a hole of a pattern, and how many things it names. */
    record Part(String text, int count) {
        Part(String text) {
            this(text, 1);
        }
    }

    /** The language of the locale, or English if there is no bundle for it. */
    static Language of(Locale locale) {
        return new Language(locale);
    }

    /** @throws java.util.MissingResourceException if the bundle has no such pattern */
    String say(String key) {
        return bundle.getString(key);
    }

    /** @throws IllegalArgumentException if the pattern has a hole that nothing fills */
    String say(String key, Map<String, Part> parts) {
        String pattern = say(key);
        return HOLE.matcher(pattern).replaceAll(hole -> {
            Part part = parts.get(hole.group(1));
            if (part == null) {
                throw new IllegalArgumentException(key + " needs " + hole.group(1));
            }
            boolean isChoice = hole.group(2) != null;
            String text = isChoice ? (part.count() == 1 ? hole.group(2) : hole.group(3)) : part.text();
            boolean isEnd = pattern.startsWith(".", hole.end());
            return Matcher.quoteReplacement(isEnd ? withoutFullStop(text) : text);
        });
    }

    /** "Night Shelters Ltd." at the end of a sentence has one full stop, not two. */
    private static String withoutFullStop(String text) {
        return FULL_STOP.matcher(text).replaceFirst("");
    }

    /** With one or two holes, by name. */
    String say(String key, String name, String text) {
        return say(key, Map.of(name, new Part(text)));
    }

    String say(String key, String name, String text, String otherName, String otherText) {
        return say(key, Map.of(name, new Part(text), otherName, new Part(otherText)));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** {@code a, b and c}; empty for no parts. */
    String and(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        String text = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            text = say(i == parts.size() - 1 ? "list.last" : "list.middle", "a", text, "b", parts.get(i));
        }
        return text;
    }

    /** Parts that have commas of their own, one after the other. */
    String phrases(List<String> parts) {
        return parts.stream()
                .reduce((a, b) -> say("list.phrases", "a", a, "b", b))
                .orElse("");
    }

    /**
     * The words of the wall, in the quotation marks of this language. What is quoted in them gets the inner marks, and a full
     * stop at their end is left out, for the sentence goes on.
     */
    String quote(String text) {
        String inner = QUOTED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        say("quote.inner", "text", found.group(1).strip())));
        return say("quote", "text", withoutFullStop(inner));
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** So many agencies, to start a sentence with. */
    String count(int count) {
        String key = "count." + count;
        return has(key) ? say(key) : say("count.many", "number", number(BigDecimal.valueOf(count)));
    }
}
