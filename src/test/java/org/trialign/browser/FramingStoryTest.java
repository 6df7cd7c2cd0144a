package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** A facilitator and two leads agree on their words. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:framing;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FramingStoryTest {
    @LocalServerPort
    int port;

    @Test
    @Rule({"FR-47", "FR-45"})
    void wordsAreProposedAcceptedAndMerged() {
        try (Browser browser = Chromium.launch()) {
            Page police = Chromium.open(browser, port, "pol-lead", "/problem");
            Page library = Chromium.open(browser, port, "lib-lead", "/problem");
            Page facilitator = Chromium.open(browser, port, "facilitator", "/problem");

            Locator line = police.getByLabel("Propose a place and press Enter");
            line.fill("Bus station");
            line.press("Enter");
            assertThat(place(police, "Bus station")).containsText("proposed");
            assertThat(place(facilitator, "Bus station")).containsText("POL");
            assertThat(place(library, "Bus station")).hasCount(0);
            button(facilitator, "Accept Bus station").click();
            assertThat(place(library, "Bus station")).isVisible();

            Page card = Chromium.open(browser, port, "pol-lead", "/card/pol-o2");
            Locator box = card.locator("vaadin-combo-box[data-field=place] input");
            box.fill("Bus sta");
            card.getByRole(AriaRole.OPTION).getByText("Bus station").first().click();
            assertThat(card.locator("[data-saved=yes]").last()).isVisible();
            box.press("Tab");
            Program.signedInAs("facilitator", port).command("{'op':'setSwitch','switch':'frame','on':true}");
            merge(facilitator);
            assertThat(box).hasValue("Lantern Square");
            assertThat(place(library, "Bus station")).hasCount(0);
        }
    }

    private static void merge(Page facilitator) {
        button(facilitator, "Edit Bus station").click();
        button(facilitator, "Merge Bus station with another").click();
        Locator into = facilitator.getByLabel("What stays");
        into.fill("Lantern Squ");
        facilitator
                .getByRole(AriaRole.OPTION)
                .getByText("Lantern Square")
                .first()
                .click();
        assertThat(facilitator.getByText("One card changes.")).isVisible();
        facilitator
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Merge").setExact(true))
                .click();
    }

    private static Locator place(Page page, String name) {
        return page.locator("#places [data-term]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
