package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Six hours in ten seconds: a wall and a page of the workshop that nobody touches. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:silence;DB_CLOSE_DELAY=-1",
            "TRIALIGN_DEMO=on",
            "vaadin.heartbeat-interval=1"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SilenceTest {
    private static final int SIX_HOURS_IN_SECONDS = 10;

    @LocalServerPort
    int port;

    @Autowired
    Sessions sessions;

    @Test
    @Rule({"SS-3", "SS-4"})
    void aWallThatNobodyTouchesStaysLiveWhileASilentPersonIsSignedOut() {
        try (Browser browser = Chromium.launch()) {
            Page wall = Chromium.open(browser, port, "facilitator", "/wall");
            Page listener = Chromium.open(browser, port, "lib-lead", "/findings");
            assertThat(wall.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(listener.locator("[data-saved=yes]").first()).isVisible();
            sessions.pass(SIX_HOURS_IN_SECONDS);
            assertThat(listener).hasURL(Pattern.compile(".*/login.*"));
            Program.signedInAs("scribe", port).command("{'op':'spotlight','target':{'kind':'card','id':'pol-o1'}}");
            assertThat(wall.getByText("Orders to move on")).isVisible();
        }
    }

    @TestConfiguration
    static class Watching {
        @Bean
        Sessions sessions() {
            return new Sessions();
        }
    }

    /** All sessions that were begun. */
    static final class Sessions implements HttpSessionListener {
        private final Queue<HttpSession> begun = new ConcurrentLinkedQueue<>();

        @Override
        public void sessionCreated(HttpSessionEvent created) {
            begun.add(created.getSession());
        }

        /** However long silence may last, from now on it is so many seconds. */
        void pass(int seconds) {
            begun.forEach(session -> session.setMaxInactiveInterval(seconds));
        }
    }
}
