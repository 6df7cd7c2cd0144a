package org.trialign.model.format;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.trialign.base.Blank;

/** The rules for texts of every kind (workshop-format.md §1 and the patterns of its schema). */
final class TextRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final String KINDS = "(O[1-7]|C([1-9]|1[01])|G([1-9]|1[0-4])|F([1-9]|1[01]))\\|";
    private static final Pattern KEY = Pattern.compile(KINDS + "[A-Za-z0-9._>:@~-]+");
    private static final Pattern KEY_PATTERN = Pattern.compile(KINDS + "[A-Za-z0-9._>:@~*-]+");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private final Errors errors;

    TextRules(Errors errors) {
        this.errors = errors;
    }

    void check(Kind.Text kind, String text, Path path) {
        switch (kind) {
            case Kind.Id id -> pattern(fits(ID, text), "an id", text, 40, path);
            case Kind.Reference to -> pattern(fits(ID, text), "an id", text, 40, path);
            case Kind.Title title -> line(text, 200, false, path);
            case Kind.ShortText shortText -> line(text, 200, true, path);
            case Kind.OneLine line -> line(text, line.max(), false, path);
            case Kind.LongText longText -> longText(text, longText.mayBeBlank(), path);
            case Kind.Colour colour -> pattern(fits(COLOUR, text), "a colour such as #4a90d9", text, 7, path);
            case Kind.Language language -> pattern(isLanguage(text), "a language tag such as en", text, 35, path);
            case Kind.Key key ->
                pattern(fits(key.stars() ? KEY_PATTERN : KEY, text), "a key of a finding", text, 200, path);
            case Kind.MemberName name -> pattern(!text.isEmpty(), "the name of a member", text, 40, path);
            case Kind.Login login -> pattern(fits(LOGIN, text), "a login", text, 60, path);
        }
    }

    private void pattern(boolean fits, String wanted, String text, int max, Path path) {
        if (fits) {
            length(text, max, path);
        } else {
            errors.add(ErrorCode.TEXT, path, Quote.quoted(text) + " is not " + wanted);
        }
    }

    private static boolean fits(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** By hand and in one pass: a pattern takes most of a second for a tag of ten megabytes. */
    private static boolean isLanguage(String text) {
        boolean first = true;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                if (length < (first ? 2 : 1)) {
                    return false;
                }
                first = false;
                length = 0;
            } else if (isAsciiLetter(c) || (!first && c >= '0' && c <= '9')) {
                length++;
                if (length > 8) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return length >= (first ? 2 : 1);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void line(String text, int max, boolean mayBeBlank, Path path) {
        length(text, max, path);
        if (!mayBeBlank && Blank.isBlank(text)) {
            errors.add(ErrorCode.TEXT, path, Quote.quoted(text) + " is blank");
        } else {
            characters(text, c -> isControl(c) || c == 0x2028 || c == 0x2029, path);
        }
    }

    private void longText(String text, boolean mayBeBlank, Path path) {
        length(text, 2000, path);
        if (!mayBeBlank && Blank.isBlank(text)) {
            errors.add(ErrorCode.TEXT, path, Quote.quoted(text) + " is blank");
        } else {
            characters(text, c -> isControl(c) && c != '\t' && c != '\n' && c != '\r', path);
        }
    }

    private void length(String text, int max, Path path) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            errors.add(ErrorCode.LIMIT, path, length + " characters, allowed are " + max);
        }
    }

    private void characters(String text, IntPredicate rejected, Path path) {
        text.codePoints()
                .filter(c -> rejected.test(c) || c == 0xFEFF || isUnpaired(c))
                .findFirst()
                .ifPresent(c -> errors.add(
                        ErrorCode.TEXT,
                        path,
                        String.format("%s holds U+%04X, which is not allowed here", Quote.quoted(text), c)));
    }

    private static boolean isControl(int c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F);
    }

    private static boolean isUnpaired(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
