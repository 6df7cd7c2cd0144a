package org.trialign.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class WhenTest {
    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-31T23:30:00Z");

    @BeforeEach
    void begin() {
        MockVaadin.setup();
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private static void browserIn(String zone) {
        UI ui = UI.getCurrent();
        ui.getInternals()
                .setExtendedClientDetails(ExtendedClientDetails.updateFromValues(ui, Map.of("v-tzid", zone)::get));
    }

    @Test
    @Rule("SS-20")
    void aMomentIsWrittenInTheTimeOfTheBrowser() {
        browserIn("Pacific/Auckland");
        assertThat(When.day(NEW_YEARS_EVE, Locale.GERMAN)).isEqualTo("1. Januar 2026");
        assertThat(When.dayAndTime(NEW_YEARS_EVE, Locale.GERMAN)).contains("01.01.2026", "12:30");
        browserIn("America/New_York");
        assertThat(When.day(NEW_YEARS_EVE, Locale.GERMAN)).isEqualTo("31. Dezember 2025");
        assertThat(When.dayAndTime(NEW_YEARS_EVE, Locale.GERMAN)).contains("31.12.2025", "18:30");
    }

    @Test
    @Rule("SS-20")
    void englishIsWrittenAsTheScreensWriteIt() {
        browserIn("America/New_York");
        assertThat(When.day(NEW_YEARS_EVE, Locale.ENGLISH)).isEqualTo("31 December 2025");
        assertThat(When.dayAndTime(NEW_YEARS_EVE, Locale.ENGLISH)).isEqualTo("31 Dec 2025, 18:30");
    }

    @Test
    @Rule("SS-20")
    void whatIsTodayIsTodayWhereTheReaderIs() {
        browserIn("Pacific/Auckland");
        Instant midnight = Instant.now()
                .atZone(ZoneId.of("Pacific/Auckland"))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        assertThat(When.of(midnight, Locale.GERMAN)).isEqualTo("00:00");
        assertThat(When.of(midnight.minusSeconds(60), Locale.GERMAN))
                .endsWith("23:59")
                .hasSizeGreaterThan(5);
    }

    @Test
    @Rule("SS-20")
    void aZoneThatNobodyKnowsIsReplacedByTheServers() {
        browserIn(ZoneId.systemDefault().getId());
        String here = When.dayAndTime(NEW_YEARS_EVE, Locale.GERMAN);
        browserIn("Moon/Base");
        assertThat(When.dayAndTime(NEW_YEARS_EVE, Locale.GERMAN)).isEqualTo(here);
    }
}
