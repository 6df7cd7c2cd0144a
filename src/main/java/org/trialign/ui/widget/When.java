package org.trialign.ui.widget;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A moment as the reader writes it: in the language of the screen and the time zone of the browser. */
public final class When {
    private When() {}

    /** Of today its time alone. */
    public static String of(Instant moment, Locale locale) {
        ZonedDateTime then = moment.atZone(zone());
        return then.toLocalDate().equals(LocalDate.now(zone()))
                ? write(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), then, locale)
                : dayAndTime(moment, locale);
    }

    public static String dayAndTime(Instant moment, Locale locale) {
        return write(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT),
                moment.atZone(zone()),
                locale);
    }

    public static String day(Instant moment, Locale locale) {
        return write(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment.atZone(zone()), locale);
    }

    /** The English of the screens is British, and names no country. */
    private static String write(DateTimeFormatter format, ZonedDateTime moment, Locale locale) {
        return format.withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(moment);
    }

    /** That of the browser; of one that names none, or one that isn't known here, the server's. */
    private static ZoneId zone() {
        String named = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return named == null ? ZoneId.systemDefault() : ZoneId.of(named);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
