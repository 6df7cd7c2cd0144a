package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.WaitUntilState.COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Channel;
import org.trialign.doors.Program;

/** People on one card, a cable that is cut, and what happened while one was away. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:states;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatesStoryTest extends BrowserStory {
    @Test
    @Rule({"SS-1", "LV-12"})
    void twoDeputiesOnOneCardSeeEachOtherUntilOneLeaves() {
        Page lead = Chromium.open(browser, port, "lib-lead", "/card/lib-o5");
        Page police = Chromium.open(browser, port, "pol-lead", "/triangle/LIB");
        Page deputy = Chromium.open(browser, port, "lib-deputy", "/card/lib-o5");
        assertThat(lead.getByRole(AriaRole.COMPLEMENTARY).getByText("Library deputy is here too"))
                .isVisible();
        assertThat(card(police, "lib-o5"))
                .hasAttribute("aria-label", Pattern.compile(".*Library lead, Library deputy"));
        assertThat(card(lead, "lib-o5").locator(".avatar")).hasText("LD");
        Program observer = Program.signedInAs("observer-council", port);
        Channel channel = observer.live(observer.snapshot().get("revision").asLong());
        String told = "{\"agency\":\"LIB\",\"card\":\"lib-o5\"}";
        assertThat(channel.next(message -> message.has("presence")).toString())
                .contains(told)
                .doesNotContain("Library");
        assertThat(observer.get("/presence").body()).contains(told).doesNotContain("Library");
        deputy.close();
        assertThat(card(lead, "lib-o5").locator(".avatar")).hasCount(0);
        assertThat(card(police, "lib-o5").locator(".avatar")).hasText("LL");
    }

    @Test
    @Rule({"SS-2", "SC-3"})
    void aCableThatIsCutShowsWithinTenSecondsAndLosesNothing() {
        try (Cable cable = new Cable(port)) {
            Page page = Chromium.open(browser, cable.port(), "lib-lead", "/card/lib-o4");
            Locator mark = page.locator("trialign-status [data-saved]");
            Locator title = page.locator("[data-field=title] input").first();
            assertThat(mark).hasAttribute("data-saved", "yes");
            cable.cut();
            title.fill("Typed in the tunnel");
            assertThat(mark).not().hasAttribute("data-saved", "yes");
            Locator line = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Add an output"));
            line.fill("Added in the tunnel");
            line.press("Enter");
            assertThat(mark)
                    .hasAttribute(
                            "data-saved", "offline", new LocatorAssertions.HasAttributeOptions().setTimeout(10_000));
            Program deputy = Program.signedInAs("lib-deputy", port);
            deputy.command("{'op':'set','card':'lib-o1','field':'title','value':'Renamed meanwhile'}");
            cable.mend();
            assertThat(card(page, "lib-o1")).containsText("Renamed meanwhile");
            assertThat(page.locator("trialign-chain")
                            .getByText("Added in the tunnel")
                            .first())
                    .isVisible();
            assertThat(card(page, "lib-o4")).containsText("Typed in the tunnel");
            assertThat(mark).hasAttribute("data-saved", "yes");
            assertThat(title).hasValue("Typed in the tunnel");
            assertThat(deputy.get("/snapshot").body()).containsOnlyOnce("Added in the tunnel");
        }
    }

    @Test
    @Rule({"SS-6", "SS-7"})
    void theKeyOpensWhatOthersChangedAndLeadsThere() {
        Page police = Chromium.open(browser, port, "pol-lead", "/triangle/POL");
        Locator button = police.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("What changed since you looked.*")));
        assertThat(button).hasAccessibleName("What changed since you looked: 0");
        Program health = Program.signedInAs("phd-lead", port);
        health.command("{'op':'set','card':'phd-u1','field':'title','value':'Fewer people die'}");
        assertThat(button).hasAccessibleName("What changed since you looked: 1");
        police.keyboard().press(".");
        Locator news = police.getByRole(AriaRole.DIALOG);
        news.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Fewer people die"))
                .click();
        assertThat(police).hasURL(Pattern.compile(".*/card/phd-u1"));
        assertThat(button).hasAccessibleName("What changed since you looked: 0");
        assertThat(police.locator("trialign-news [role=status]")).hasText("1 card changed");
    }

    @Test
    @Rule("SC-60")
    void aPageThatIsntThereYetSaysWhatItWaitsFor() {
        var german = new Browser.NewContextOptions().setLocale("de-DE");
        try (BrowserContext slow = browser.newContext(german);
                BrowserContext without = browser.newContext(german.setJavaScriptEnabled(false))) {
            Page page = slow.newPage();
            Deque<Route> code = new ConcurrentLinkedDeque<>();
            page.route(Pattern.compile(".*/VAADIN/build/.*[.]js"), code::add);
            page.navigate("http://localhost:" + port + "/login", new Page.NavigateOptions().setWaitUntil(COMMIT));
            Locator opening = page.getByRole(AriaRole.STATUS).getByText("Wird geöffnet");
            assertThat(opening).isVisible();
            page.unroute(Pattern.compile(".*/VAADIN/build/.*[.]js"));
            code.forEach(Route::resume);
            assertThat(page.getByLabel("Passwort")).isVisible();
            assertThat(opening).isHidden();
            Page bare = without.newPage();
            bare.navigate("http://localhost:" + port + "/login");
            // Playwright looks for no text in there, a person reads it
            Locator words = bare.locator("noscript p");
            assertThat(words).isVisible();
            assertThat(words).containsText("Trialign braucht JavaScript");
            assertThat(bare.getByText("Wird geöffnet")).isHidden();
        }
    }

    private static Locator card(Page page, String id) {
        return page.locator("trialign-chain").locator("[data-card='" + id + "']");
    }

    /** @param at the server, or a cable to it */
}
