package org.trialign.base;

import org.jspecify.annotations.Nullable;

/** What counts as blank (workshop-format.md §1): only characters with the Unicode property White_Space. */
public final class Blank {
    private Blank() {}

    /** True for null, the empty text, and text of white space alone. Not {@link String#isBlank()}, which keeps U+00A0. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isWhiteSpace);
    }

    private static boolean isWhiteSpace(int c) {
        return switch (c) {
            case 0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> (c >= 0x09 && c <= 0x0D) || (c >= 0x2000 && c <= 0x200A);
        };
    }
}
