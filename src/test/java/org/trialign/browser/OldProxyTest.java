package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** A browser behind a proxy through which no WebSocket comes. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:proxy;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OldProxyTest {
    @LocalServerPort
    int port;

    @Test
    @Rule("LV-20")
    void behindAProxyThatBreaksWebSocketsTheScreenIsLiveByLongPoll() {
        try (OldProxy proxy = new OldProxy(port);
                Browser browser = Chromium.launch()) {
            String server = "http://localhost:" + proxy.port();
            Page page = browser.newContext().newPage();
            page.navigate(server + "/login");
            page.locator("[data-login=lib-lead]").click();
            page.navigate(server + "/w/lantern-street/findings");
            Locator conflict = page.locator("[data-finding='C8|fn-exclude']");
            assertThat(conflict).isVisible();
            Program police = Program.signedInAs("pol-lead", port);
            police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}");
            assertThat(conflict).hasCount(0);
            police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-lantern'}");
            assertThat(conflict).isVisible();
            page.navigate(server + "/w/lantern-street/card/lib-o5");
            Locator title = page.locator("[data-field=title]")
                    .locator("input, textarea")
                    .first();
            title.fill("Typed behind a proxy");
            title.press("Enter");
            assertThat(page.locator("[data-saved=yes]").first()).isVisible();
            Assertions.assertThat(police.get("/snapshot").body()).contains("Typed behind a proxy");
            Assertions.assertThat(proxy.upgradesDropped()).isGreaterThanOrEqualTo(2);
        }
    }
}
