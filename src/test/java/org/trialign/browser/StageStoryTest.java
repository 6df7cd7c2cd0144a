package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** A facilitator, two leads, an observer and a wall: Draft, Compare, reveal, look here, and back. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:stage;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StageStoryTest extends BrowserStory {
    private final Map<String, BrowserContext> contexts = new HashMap<>();

    @BeforeAll
    void everybodyDraftsInPrivate() {
        Program facilitator = Program.signedInAs("facilitator", port);
        facilitator.command(
                "{'op':'setPhase','phase':'draft'}",
                "{'op':'hide','agency':'LIB'}",
                "{'op':'hide','agency':'POL'}",
                "{'op':'hide','agency':'PHD'}",
                "{'op':'hide','agency':'HSA'}",
                "{'op':'hide','agency':'SYS'}");
    }

    @Test
    @Rule({"SG-11", "SG-13", "SG-15", "SG-17", "SG-20", "SG-21", "SG-25", "SG-35"})
    void fromDraftThroughTheRevealToCompareAndBack() {
        Page facilitator = open("facilitator", "desk");
        Page library = open("lib-lead", "triangle/LIB");
        Page police = open("pol-lead", "triangles");
        Page observer = open("observer-council", "triangles");
        assertThat(card(library, "lib-o5")).isVisible();
        assertThat(card(observer, "lib-o5")).hasCount(0);

        askForHelpAndEndIt(facilitator, library);
        Locator line = library.getByRole(AriaRole.TEXTBOX, named("Add an output"));
        line.fill("A line that isn't sent");

        confirm(facilitator, button(facilitator, "Move to Compare"), "To Compare");
        for (Page page : new Page[] {facilitator, library, police, observer}) {
            assertThat(page.locator("ol.steps [aria-current=step]")).hasText("Compare");
        }
        assertThat(library.getByText("Cards can’t be changed now: the workshop is in Compare."))
                .isVisible();
        assertThat(line).hasCount(0);
        assertThat(card(observer, "lib-o5")).hasCount(0);

        button(facilitator, "Reveal … (5 private)").click();
        Locator dialog = facilitator.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Reveal agencies"));
        confirm(facilitator, dialog.getByText("Reveal all"), "Reveal all");
        assertThat(card(observer, "lib-o5").first()).isVisible();
        assertThat(card(police, "lib-o5").first()).isVisible();
        facilitator
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Progress"))
                .getByText("Close")
                .click();

        Page wall = open("facilitator", "wall");
        assertThat(wall.getByText("Orders to move on")).hasCount(0);
        facilitator.navigate(address("card/pol-o1"));
        facilitator
                .getByRole(AriaRole.COMPLEMENTARY)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look here"))
                .click();
        assertThat(wall.getByText("Orders to move on")).isVisible();
        for (Page page : new Page[] {library, observer}) {
            assertThat(page.getByText("The facilitator points at “Orders to move on”."))
                    .isVisible();
        }
        observer.getByRole(AriaRole.LINK, named("Go: ")).click();
        assertThat(observer).hasURL(Pattern.compile(".*/card/pol-o1$"));

        aTriangleStandsWholeOnASmallProjector(wall);
        confirm(facilitator, button(facilitator, "Back to Draft"), "To Draft");
        assertThat(line).hasValue("A line that isn't sent");
        assertThat(card(police, "lib-o5").first()).isVisible();
    }

    private void aTriangleStandsWholeOnASmallProjector(Page wall) {
        Program.signedInAs("scribe", port).command("{'op':'spotlight','target':{'kind':'triangle','id':'LIB'}}");
        wall.setViewportSize(1024, 768);
        assertThat(wall.getByText("People can stay through the day")).isInViewport();
        assertThat(wall.getByText("Fewer deaths in the building"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }

    private void askForHelpAndEndIt(Page facilitator, Page library) {
        confirm(library, button(library, "Ask for help"), "Ask for help");
        facilitator
                .locator(".banner")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Read it"))
                .click();
        assertThat(card(facilitator, "lib-o5")).isVisible();
        button(library, "End the help for Velmouth City Library").click();
        assertThat(card(facilitator, "lib-o5")).hasCount(0);
    }

    private static void confirm(Page page, Locator pressed, String yes) {
        pressed.click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(yes).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator card(Page page, String id) {
        return page.locator("[data-card='" + id + "']");
    }

    private Page open(String login, String place) {
        BrowserContext context = contexts.computeIfAbsent(login, this::signedIn);
        Page page = context.newPage();
        page.navigate(address(place));
        return page;
    }

    private BrowserContext signedIn(String login) {
        BrowserContext context = browser.newContext();
        Chromium.signIn(context, port, login);
        return context;
    }

    private String address(String place) {
        return "http://localhost:" + port + "/w/lantern-street/" + place;
    }
}
