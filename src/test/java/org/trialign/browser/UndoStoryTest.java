package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;

/** A lead and a deputy at once: one takes back by keyboard what the other sees go and come; a card goes to the bin and back. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:undo;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class UndoStoryTest {
    private static final String WAS = "Referral slips";

    @LocalServerPort
    int port;

    @Test
    @Rule({"UN-1", "UN-4", "UN-5", "UN-10", "UN-11", "UN-12"})
    void twoPeopleTakeBackEachTheirOwnAndTheBinAndTheHistoryPutBackTheRest() {
        try (Browser browser = Chromium.launch()) {
            Page lead = Chromium.open(browser, port, "lib-lead", "/card/lib-o5");
            Page deputy = Chromium.open(browser, port, "lib-deputy", "/card/lib-o5");
            Locator title = title(lead);
            title.fill("Street counts");
            assertThat(title(deputy)).hasValue("Street counts");
            assertThat(undo(lead)).hasAttribute("title", "Undo: title of “Street counts”");

            // the focus is in the field that the undo sets
            assertThat(lead.locator(".save-mark")).hasAttribute("data-saved", "yes");
            title.press("Control+z");
            assertThat(title).hasValue(WAS);
            assertThat(title(deputy)).hasValue(WAS);
            assertThat(lead.getByText("Undone: title of “Street counts”")).isAttached();
            title.press("Control+Shift+z");
            assertThat(title(deputy)).hasValue("Street counts");
            title.blur();

            title(deputy).fill("Night counts");
            title(deputy).blur(); // what others change never appears under the cursor (PN-4)
            assertThat(deputy.locator(".save-mark")).hasAttribute("data-saved", "yes");
            assertThat(title).hasValue("Night counts");
            undo(lead).click();
            assertThat(lead.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Not undone: title of “Street counts”.")))
                    .containsText("Library deputy changed the title of “Night counts” since.");

            lead.getByRole(AriaRole.BUTTON, named("History")).click();
            Locator entry = lead.locator(".history-entry").first();
            assertThat(entry).containsText("Library deputy");
            entry.getByLabel("Put back title: Street counts").click();
            assertThat(title(deputy)).hasValue("Street counts");

            deputy.getByRole(AriaRole.BUTTON, named("Remove this card")).click();
            deputy.getByRole(AriaRole.BUTTON, named("Remove").setExact(true)).click();
            assertThat(chain(lead).locator("[data-card='lib-o5']")).hasCount(0);
            deputy.waitForURL("**/triangle/LIB");
            deputy.getByRole(AriaRole.BUTTON, named("Bin").setExact(true)).click();
            deputy.getByRole(AriaRole.BUTTON, named("Put “Street counts” back")).click();
            assertThat(deputy.getByText("“Street counts” is back.")).isVisible();
            assertThat(chain(lead).locator("[data-card='lib-o5']")).isVisible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator undo(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("").setName(Pattern.compile("^Undo")))
                .first();
    }

    private static Locator title(Page page) {
        return page.locator("[data-field=title] input");
    }

    private static Locator chain(Page page) {
        return page.locator("trialign-chain");
    }
}
