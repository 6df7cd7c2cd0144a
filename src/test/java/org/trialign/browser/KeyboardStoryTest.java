package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Nobody touches a mouse: a lead at work, a facilitator who moves the phase, and a newcomer who makes a first chain. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:keyboard;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeyboardStoryTest extends BrowserStory {
    private static final int MOST_STOPS = 150;
    /** A person types as fast, and thinks as long about each of ten answers. */
    private static final Duration A_KEY = Duration.ofMillis(250);

    private static final Duration A_THOUGHT = Duration.ofSeconds(8);

    @Test
    @Rule({"SS-8", "SS-18", "SC-21", "BD-9"})
    void aLeadAddsLinksEditsTagsAndReadsAFinding() {
        Page page = at("lib-lead", "lantern-street/triangle/LIB");
        assertThat(page.getByText("Live · saved").first()).isVisible();
        press(page, button(page, "Add a card"));
        press(page, button(page, "Activity"));
        type(page, "Talk at the door");
        press(page, button(page, "And then?"));
        type(page, "Talks at the door");
        // the line for what comes after that is open now; it isn't needed
        assertThat(page.getByLabel(Pattern.compile("^And then\\? What changes")).last())
                .isFocused();
        Locator talks = chain(page).getByRole(AriaRole.LINK, named("Talks at the door"));
        assertThat(talks).isVisible();
        page.keyboard().press("Escape");
        assertThat(talks).isFocused();
        page.keyboard().press("l");
        page.keyboard().type("stay through");
        page.keyboard().press("Enter");
        assertThat(page.getByText("“Talks at the door” leads to “People can stay through the day” now."))
                .isAttached();

        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/card/lib-.*"));
        Locator panel = page.getByRole(AriaRole.COMPLEMENTARY);
        Locator title = panel.locator("[data-field=title] input");
        tabTo(page, title);
        page.keyboard().press("End");
        page.keyboard().type(", every night");
        Locator function = panel.locator("[data-field=function] input");
        tabTo(page, function);
        choose(page, function, "Street outreach");
        assertThat(chain(page).getByRole(AriaRole.LINK, named("Talks at the door, every night")))
                .isVisible();

        page.reload();
        press(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Findings")));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Findings").setLevel(1)))
                .isFocused();
        press(page, page.locator("trialign-findings article .sentence a").first());
        page.waitForURL("**/finding/**");
        assertThat(page.locator("trialign-finding #sentence")).isFocused();
        // back from the heading to what stands before it
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        press(page, button(page, "Close"));
        page.waitForURL("**/findings");
    }

    @Test
    @Rule({"SS-18", "SS-46"})
    void theMenuTellsWhatIsTickedAndLeadsToTheHeadingOfOnesAccount() {
        Page page = at("lib-deputy", "lantern-street/problem");
        press(page, page.getByRole(AriaRole.MENUITEM));
        assertThat(page.getByRole(AriaRole.MENUITEMCHECKBOX)).isChecked();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isFocused();
    }

    @Test
    @Rule("SS-8")
    void aFacilitatorMovesThePhaseAndBack() {
        Page page = at("facilitator", "lantern-street/desk");
        assertThat(page.getByText("Live · saved").first()).isVisible();
        for (String to : new String[] {"Agree", "Align"}) {
            press(page, button(page, (to.equals("Agree") ? "Move to " : "Back to ") + to));
            Locator yes = page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("To " + to));
            assertThat(yes).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("ol.steps [aria-current=step]")).hasText(to);
            assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        }
    }

    @Test
    @Rule({"SS-9", "PN-22"})
    void aNewcomerMakesAFirstWholeChainWithinThreeMinutes() {
        Program facilitator = Program.signedInAs("facilitator", port);
        facilitator.request("POST", "/api/v1/workshops", """
                {"format": "trialign-workshop", "version": 1, "title": "Harbour by night",
                 "problem": {"title": "Fights after the bars close", "facets": [{"id": "fa-hurt", "title": "Young people get hurt"}]},
                 "populations": [{"id": "pop", "name": "Young people"}], "places": [{"id": "pl", "name": "The harbour"}],
                 "agencies": [{"id": "POL", "name": "Harbour police"}]}
                """, "Content-Type", "application/json");
        facilitator.in("harbour-by-night").command("{'op':'setPhase','phase':'draft'}");
        Page page = at("facilitator", "harbour-by-night/triangle/POL");
        assertThat(page.getByText("Three steps to begin")).isVisible();
        long start = System.nanoTime();
        int keys = 0;
        press(page, button(page, "Start with what you put in"));
        for (String line : new String[] {
            "Four officers on weekend nights",
            "Walk the harbour",
            "Patrols until three",
            "Fewer are hurt",
            "All come home"
        }) {
            keys += type(page, line);
        }
        page.waitForURL(Pattern.compile(".*/card/pol-.*"));
        Locator panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.locator("[data-field=facets] input")).isFocused();
        keys += choose(page, panel.locator("[data-field=facets] input"), "Young people get hurt");
        keys += choose(page, panel.locator("[data-field=population] input"), "Young people");
        keys += choose(page, panel.locator("[data-field=place] input"), "The harbour");
        assertThat(page.getByText("Name somebody who could say yes or no to it."))
                .isVisible();
        press(page, button(page, "Add a stakeholder"));
        keys += type(page, "Mayor");
        assertThat(page.getByText("Three steps to begin")).hasCount(0);
        Duration took = Duration.ofNanos(System.nanoTime() - start)
                .plus(A_KEY.multipliedBy(keys))
                .plus(A_THOUGHT.multipliedBy(10));
        System.out.println("a first chain, with the time of a person added: " + took.toSeconds() + " s");
        assertThat(took).isLessThan(Duration.ofMinutes(3));
    }

    /** Writes into the line that has the caret, and waits until it was taken. */
    private static int type(Page page, String line) {
        page.keyboard().type(line);
        page.keyboard().press("Enter");
        assertThat(page.getByText(line).first()).isVisible();
        return line.length();
    }

    private static int choose(Page page, Locator box, String part) {
        tabTo(page, box);
        page.keyboard().type(part);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".save-mark[data-saved=yes]")).isVisible();
        return part.length();
    }

    private static void press(Page page, Locator control) {
        tabTo(page, control.first());
        page.keyboard().press("Enter");
    }

    /** Tab by Tab, as a person without a mouse goes. */
    private static void tabTo(Page page, Locator control) {
        assertThat(control).isVisible();
        for (int i = 0; i < MOST_STOPS; i++) {
            if (Boolean.TRUE.equals(control.evaluate("e => e.matches(':focus')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
    }

    private static Locator chain(Page page) {
        return page.locator("trialign-chain");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private Page at(String login, String place) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        Chromium.signIn(context, port, login);
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/w/" + place);
        return page;
    }
}
