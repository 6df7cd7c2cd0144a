package org.trialign.model.format;

import java.util.Map;
import java.util.Optional;
import org.trialign.model.RowType;

/** What a member of a thing holds, and with it the rules of workshop-format.md §1 that it follows. */
public sealed interface Kind {
    /** Held as a String. */
    sealed interface Text extends Kind {}

    /** An id: of the thing itself, or of a card that a link joins. */
    record Id() implements Text {}

    /** The id of a thing of another list. */
    record Reference(RowType to) implements Text {}

    record Title() implements Text {}

    record ShortText() implements Text {}

    /** Text on one line, not blank, up to {@code max} characters. */
    record OneLine(int max) implements Text {}

    /** Up to 2000 characters with line breaks; the format's type <i>text</i>. */
    record LongText(boolean mayBeBlank) implements Text {}

    record Colour() implements Text {}

    record Language() implements Text {}

    /** A finding's key; with {@code stars} a pattern of keys. */
    record Key(boolean stars) implements Text {}

    record Login() implements Text {}

    /** The name of a member, for an edit. */
    record MemberName() implements Text {}

    /** One of the constants of an enum, by their names in the file. */
    record Choice(Map<String, ? extends Enum<?>> byWire) implements Kind {}

    /** Held as a Boolean. */
    record Flag() implements Kind {}

    /** Held as an Integer. */
    record Whole(int min, int max) implements Kind {}

    /** A number of the format, 0 to 10^12 with up to three decimals. Held as a BigDecimal without trailing zeros. */
    record Amount() implements Kind {}

    /** A day. Held as a LocalDate. */
    record Day() implements Kind {}

    /** An object of its own, without an id of its own in the workshop. */
    record Nested(Class<? extends Record> type) implements Kind {}

    /** Several of a kind. {@code distinct}: none may stand there twice. */
    record ListOf(Kind entry, int min, int max, boolean distinct) implements Kind {}

    /** Any JSON value. */
    record AnyJson() implements Kind {}

    /** Any JSON object. */
    record AnyObject() implements Kind {}

    /** An edit. Held as an Edit. */
    record Step() implements Kind {}

    /** An object whose members are named by {@code names} and hold {@code values}. */
    record MapOf(Kind names, Kind values) implements Kind {}

    /** The list to whose entries it refers, by one id or by several; empty: it refers to nothing. */
    default Optional<RowType> target() {
        Kind one = this instanceof ListOf list ? list.entry() : this;
        return one instanceof Reference(RowType to) ? Optional.of(to) : Optional.empty();
    }
}
