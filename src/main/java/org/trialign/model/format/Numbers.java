package org.trialign.model.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Numbers of a file, read exactly and by value. A number that no member can hold, such as {@code 1e400000}, is kept in
 * few digits and is never written out, so that it costs nothing.
 */
final class Numbers {
    /** No number of the format has more digits than this. */
    private static final int DIGITS = 40;

    private static final int GREATEST_EXPONENT = 100_000_000;

    private Numbers() {}

    /** The value of a number in JSON's grammar. With more than 40 digits one that is no more valid than it. */
    static BigDecimal exact(String text) {
        int exponentAt = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        int point = mantissa.indexOf('.');
        long scale = point < 0 ? 0 : mantissa.length() - point - 1;
        String digits = mantissa.replace(".", "").replace("-", "");
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        int end = digits.length();
        while (end > first && digits.charAt(end - 1) == '0') {
            end--;
            scale--;
        }
        if (first == end) {
            return BigDecimal.ZERO;
        }
        scale -= exponentAt < 0 ? 0 : exponent(text.substring(exponentAt + 1));
        String significant = digits.substring(first, end);
        if (significant.length() > DIGITS) {
            scale -= significant.length() - DIGITS;
            significant = significant.substring(0, DIGITS - 1) + "1";
        }
        int clamped = Math.clamp(scale, -GREATEST_EXPONENT, GREATEST_EXPONENT);
        BigDecimal value = new BigDecimal(new BigInteger(significant), clamped);
        return mantissa.startsWith("-") ? value.negate() : value;
    }

    private static long exponent(String text) {
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        long size = text.length() - start > 9
                ? GREATEST_EXPONENT
                : Math.min(GREATEST_EXPONENT, Long.parseLong(text, start, text.length(), 10));
        return text.startsWith("-") ? -size : size;
    }

    /** The value of a number, without trailing zeros. Other parsers than {@link JsonText} may have made infinity of it. */
    static BigDecimal of(JsonNode number) {
        return number.isFloatingPointNumber() && !number.isBigDecimal() && !Double.isFinite(number.doubleValue())
                ? BigDecimal.ONE.scaleByPowerOfTen(GREATEST_EXPONENT)
                : number.decimalValue().stripTrailingZeros();
    }

    /** A number in JSON's grammar as a node, whole where it can be. */
    static JsonNode node(String text) {
        return plain(exact(text));
    }

    /** As {@code 900}, not {@code 9E+2}, unless it is far beyond the limits of the format. */
    static JsonNode plain(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() >= 19) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        long whole = number.longValueExact();
        return whole == (int) whole
                ? JsonNodeFactory.instance.numberNode((int) whole)
                : JsonNodeFactory.instance.numberNode(whole);
    }
}
