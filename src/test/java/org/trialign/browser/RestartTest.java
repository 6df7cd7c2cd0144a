package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.doors.Program;
import org.trialign.doors.Server;

/** A browser at a server that is killed and started again. */
class RestartTest {
    @TempDir
    Path folder;

    @Test
    @Rule({"ND-20", "ND-21", "SS-2"})
    void afterAKillTheScreenComesBackByItselfOnTheSameCardStillSignedInWithWhatWasTyped() {
        try (Server server = Server.start(folder, Map.of());
                Browser browser = Chromium.launch()) {
            Page page = browser.newContext().newPage();
            page.navigate("http://localhost:" + server.port() + "/login");
            page.locator("[data-login=lib-lead]").click();
            page.navigate("http://localhost:" + server.port() + "/w/lantern-street/card/lib-o5");
            assertThat(title(page)).hasValue(Pattern.compile("Referral slips.*"));
            page.evaluate("() => { window.isBefore = true; }");
            server.kill();
            title(page).fill("Typed while the server was gone");
            assertThat(page.locator("trialign-status [data-saved=offline]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
            server.begin();
            server.awaitHealth();
            // the first page of a server that just started may take its time on a busy machine
            page.waitForFunction("() => !window.isBefore", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            // it is saved after a second's rest, and until then it is said that it is back
            assertThat(title(page)).hasValue("Typed while the server was gone");
            // what others write shows when one leaves the field
            title(page).press("Tab");
            assertThat(page.locator("trialign-status [data-saved=yes]")).isVisible();
            Program.signedInAs("lib-deputy", server.port())
                    .command("{'op':'set','card':'lib-o5','field':'title','value':'Slips after the restart'}");
            assertThat(title(page)).hasValue("Slips after the restart");
            assertThat(page).hasURL(Pattern.compile(".*/w/lantern-street/card/lib-o5"));
            title(page).fill("Slips by the same hand");
            title(page).press("Enter");
            assertThat(page.locator("[data-saved=yes]").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(Program.signedInAs("lib-deputy", server.port())
                            .get("/snapshot")
                            .body())
                    .contains("Slips by the same hand");
        }
    }

    private static Locator title(Page page) {
        return page.locator("[data-field=title]").locator("input, textarea").first();
    }
}
