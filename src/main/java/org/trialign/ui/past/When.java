package org.trialign.ui.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A moment in the reader's language: of today its time alone. */
public final class When {
    private When() {}

    public static String of(Instant moment, Locale locale) {
        ZonedDateTime then = moment.atZone(ZoneId.systemDefault());
        boolean isToday = then.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        DateTimeFormatter format = isToday
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(locale).format(then);
    }
}
