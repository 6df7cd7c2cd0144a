package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Five people in five browsers on Lantern Street. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LanternStreetStoryTest extends BrowserStory {
    private final Map<String, Page> screens = new LinkedHashMap<>();

    @BeforeAll
    void openFiveBrowsers() {
        for (String login : new String[] {"lib-lead", "pol-lead", "hsa-lead", "facilitator", "observer-council"}) {
            BrowserContext context = browser.newContext();
            Chromium.signIn(context, port, login);
            Page page = context.newPage();
            page.navigate(address("/w/lantern-street/findings"));
            assertThat(finding(page, "C3|pol-o1")).isVisible();
            screens.put(login, page);
        }
    }

    @Test
    @Rule("SY-1")
    void aPlaceThatThePoliceSetMakesAConflictComeAndGoOnEveryScreen() {
        screens.values()
                .forEach(page -> assertThat(finding(page, "C8|fn-exclude")).isVisible());
        Program police = Program.signedInAs("pol-lead", port);
        police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}");
        screens.values()
                .forEach(page -> assertThat(finding(page, "C8|fn-exclude")).hasCount(0));
        police.command("{'op':'set','card':'pol-o2','field':'place','value':'pl-lantern'}");
        screens.values()
                .forEach(page -> assertThat(finding(page, "C8|fn-exclude")).isVisible());
    }

    @Test
    @Rule("SY-2")
    void aClaimTakenAsCoreMovesTheGapOnForEverybodyAsFarAsTheyMaySee() {
        Program homeless = Program.signedInAs("hsa-lead", port);
        homeless.command("{'op':'set','card':'hsa-v3','field':'role','value':'core'}");
        screens.forEach((login, page) -> {
            assertThat(finding(page, "G1|fa-day")).hasCount(0);
            assertThat(finding(page, "G3|fa-day")).isVisible();
            assertThat(finding(page, "G4|fa-day")).hasCount(login.startsWith("observer") ? 0 : 1);
            assertThat(finding(page, "F2|hsa-v3")).hasCount(login.startsWith("hsa") ? 1 : 0);
        });
        homeless.command("{'op':'set','card':'hsa-v3','field':'role','value':'contributing'}");
        assertThat(finding(screens.get("observer-council"), "G1|fa-day")).isVisible();
    }

    @Test
    @Rule("SY-3")
    void aTitleEditedInTheSidePanelIsSavedAndSeenElsewhereWithoutAReload() {
        Page library = screens.get("lib-lead").context().newPage();
        library.navigate(address("/w/lantern-street/card/lib-o5"));
        Page facilitator = screens.get("facilitator").context().newPage();
        facilitator.navigate(address("/w/lantern-street/triangle/LIB"));
        assertThat(facilitator.locator("[data-card='lib-o5']")).containsText("Referral slips");
        Locator title =
                library.locator("[data-field=title]").locator("input, textarea").first();
        title.fill("Slips for the intake desk");
        title.press("Enter");
        assertThat(facilitator.locator("[data-card='lib-o5']")).containsText("Slips for the intake desk");
        assertThat(library.getByRole(AriaRole.COMPLEMENTARY)
                        .locator("[data-saved=yes]")
                        .first())
                .isVisible();
    }

    private static Locator finding(Page page, String key) {
        return page.locator("[data-finding='" + key + "']");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
