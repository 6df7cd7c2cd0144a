package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;

/** Workshops are made and left, and people come and go. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:people;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PeopleStoryTest extends BrowserStory {
    private static final String PASSWORD = "three quiet words";

    @Test
    @Rule("PE-55")
    void enterInAFieldOfTheOwnAccountDoesWhatItsButtonDoes() {
        Page page = Chromium.open(browser, port, "lib-deputy", "/triangle/LIB");
        page.navigate("http://localhost:" + port + "/account");
        page.getByLabel("Present password").fill("not mine at all");
        page.getByLabel("New password").fill("three quiet words");
        page.getByLabel("New password").press("Enter");
        assertThat(page.getByText("The present password is another.").first()).isVisible();
    }

    @Test
    @Rule({
        "WS-1", "WS-3", "WS-4", "WS-30", "PE-16", "PE-55", "PE-56", "PE-60", "PE-61", "PE-62", "PE-65", "PE-69",
        "PE-72", "PE-73", "PE-74", "PE-75", "PE-76", "PE-66", "SS-31", "SS-74"
    })
    void aFacilitatorMakesAWorkshopInvitesTwoLeadsAndRemovesOne() {
        Page facilitator = signedIn("scribe");
        facilitator.navigate(address("/new"));
        facilitator.getByLabel("The problem in one line").fill("Noise and safety after ten");
        button(facilitator, "Make the workshop").click();
        assertThat(facilitator.getByText("This can’t be empty.").first()).isVisible();
        facilitator.getByLabel("Name of the workshop").fill("Market square by night");
        assertThat(facilitator.locator("[data-field=title]")).not().hasAttribute("invalid", "");
        assertThat(facilitator.getByLabel("Name of the workshop")).isFocused();
        facilitator.getByLabel("Agencies").fill("LIB: City library\nPolice");
        button(facilitator, "Make the workshop").click();
        assertThat(facilitator).hasURL(Pattern.compile(".*/w/market-square-by-night/people"));

        button(facilitator, "Invite: City library").click();
        String library = facilitator.locator("[data-link]").getAttribute("data-link");
        opensTheParts(facilitator);
        Page ana = joined(library, "Ana");
        assertThat(facilitator.locator("[data-member=Ana]")).isVisible();
        assertThat(ana).hasURL(address("/w/market-square-by-night/triangle/LIB"));
        String police = link(facilitator, "Lead · Police");
        comesBackToTheLinkAsNobody(police);
        ana.navigate(police);
        assertThat(ana.getByText("You are in this workshop already")).isVisible();
        Page bo = joined(police, "Bo");
        assertThat(bo).hasURL(address("/w/market-square-by-night/triangle/POL"));
        assertThat(facilitator.getByText("joined: Bo")).isVisible();
        ana.navigate(address("/w/market-square-by-night/people"));
        assertThat(ana.getByText("Nothing here")).isVisible();
        ana.getByText("Back to the workshop").click();
        assertThat(ana).hasURL(address("/w/market-square-by-night/triangle/LIB"));
        changesTheName(ana, facilitator);
        changesThePassword(ana);

        button(facilitator, "Remove Bo").click();
        assertThat(facilitator.getByText("its private draft opens to the facilitators"))
                .isVisible();
        facilitator
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, named("Remove"))
                .click();
        assertThat(bo.getByText("You are no longer in this workshop")).isVisible();
        assertThat(facilitator.locator("[data-member=Bo]")).hasCount(0);
        bo.navigate(police);
        assertThat(bo.getByText("This link opens nothing")).isVisible();

        facilitator.navigate(address("/"));
        assertThat(facilitator.locator("[data-workshop=market-square-by-night]"))
                .containsText(Pattern.compile("LIB.*POL.*2 people", Pattern.DOTALL));
    }

    @Test
    @Rule({"PE-72", "BD-20"})
    void whoIsMovedLandsWhereTheNewRoleLands() {
        Page moved = signedIn("sys-deputy");
        moved.navigate(address("/w/lantern-street/triangle/SYS"));
        assertThat(moved.locator("[data-card]").first()).isVisible();
        moved.evaluate("localStorage.setItem('trialign:lantern-street:sys-deputy:draft:sys-o1:/note',"
                + " JSON.stringify({text: 'Half a thought', base: ''}))");
        Page facilitator = signedIn("facilitator");
        facilitator.navigate(address("/w/lantern-street/people"));
        facilitator.getByLabel("Role of Schools deputy").click();
        facilitator
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Deputy · LIB"))
                .click();
        assertThat(moved).hasURL(address("/w/lantern-street/triangle/LIB"));
        assertThat(moved.getByText("You are now: Deputy · LIB")).isVisible();
        assertThat(moved.getByText("Half a thought")).isVisible();
    }

    @Test
    @Rule({"WS-5", "WS-12"})
    void aBrokenFileShowsItsErrorsWithTheirPlacesAndAGoodOneIsTakenIn() {
        Page facilitator = signedIn("facilitator");
        byte[] export = facilitator
                .context()
                .request()
                .get(address("/api/v1/workshops/lantern-street/file"))
                .body();
        facilitator.navigate(address("/new/file"));
        var file = facilitator.locator("input[type=file]");
        file.setInputFiles(json(
                "broken.json",
                "{\"format\":\"trialign-workshop\",\"version\":1,\"title\":\"T\",\"problem\":{}}"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(facilitator.locator("[data-error=MISSING]")).containsText("problem.title");
        assertThat(facilitator.getByText("is found once the form is right")).isVisible();
        file.setInputFiles(json("good.json", export));
        assertThat(facilitator).hasURL(Pattern.compile(".*/w/lantern-street-[a-z0-9-]+/people"));
    }

    @Test
    @Rule({"PE-54", "SC-8"})
    void languageAndColoursAreChosenInThePersonsMenuAndHoldOnTheNextVisit() {
        Page person = signedIn("lib-deputy");
        person.navigate(address("/"));
        choose(person, "Colours", "Dark");
        assertThat(person.locator("html")).hasAttribute("data-scheme", "dark");
        person.keyboard().press("Escape");
        person.reload();
        choose(person, "Language", "Deutsch");
        assertThat(person.getByText("Meine Workshops").first()).isVisible();
        Page next = person.context().newPage();
        next.navigate(address("/"));
        assertThat(next.locator("html")).hasAttribute("lang", "de");
        assertThat(next.locator("html")).hasAttribute("data-scheme", "dark");
        // whose unsent commands are sent is known before anything of the page runs
        org.assertj.core.api.Assertions.assertThat(
                        person.context().request().get(address("/")).text())
                .contains("data-viewer=\"lib-deputy\"");
    }

    private static void choose(Page person, String menu, String item) {
        person.locator(".user-menu vaadin-menu-bar-button").first().click();
        person.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(menu).setExact(true))
                .click();
        person.getByText(item, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void opensTheParts(Page facilitator) {
        facilitator
                .getByLabel("As", new Page.GetByLabelOptions().setExact(true))
                .click();
    }

    /** From the list of parts that is open. */
    private String link(Page facilitator, String part) {
        facilitator
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(part).setExact(true))
                .click();
        button(facilitator, "Make a link").click();
        assertThat(facilitator.getByLabel("Link for: " + part)).isVisible();
        return facilitator.locator("[data-link]").getAttribute("data-link");
    }

    /** Everybody sees it, and one's own open screens come back with it where they were. */
    private void changesTheName(Page ana, Page facilitator) {
        ana.navigate(address("/w/market-square-by-night/problem"));
        Page account = ana.context().newPage();
        account.navigate(address("/account"));
        account.getByLabel("Your name, as others see it").fill("Ana B");
        button(account, "Change the name").click();
        assertThat(account.getByText("Everybody sees it now")).isVisible();
        account.close();
        assertThat(facilitator.locator("[data-member='Ana B']")).isVisible();
        assertThat(ana.locator(".who-name")).hasText("Ana B");
        assertThat(ana).hasURL(address("/w/market-square-by-night/problem"));
    }

    private void changesThePassword(Page person) {
        person.navigate(address("/account"));
        person.getByLabel("Present password").fill(PASSWORD);
        person.getByLabel("New password").fill("three other words");
        button(person, "Change the password").click();
        assertThat(person.getByText("Your password is changed")).isVisible();
        // PE-16: what is said beside the form may come with the session's old id, and its answer loads this page anew
        List<String> said = new CopyOnWriteArrayList<>();
        person.onRequest(request -> {
            if (request.url().contains("v-r=uidl") && request.postData() != null) {
                said.add(request.postData());
            }
        });
        person.getByLabel("Login").fill("ana-in-the-story");
        person.locator("#password").fill("three other words");
        button(person, "Sign in").click();
        assertThat(person).hasURL(address("/"));
        org.assertj.core.api.Assertions.assertThat(said).noneMatch(message -> message.contains("three other words"));
    }

    /** Somebody else was signed in in this browser; then the password is mistyped. */
    private void comesBackToTheLinkAsNobody(String link) {
        Page page = signedIn("observer-council");
        page.navigate(link);
        assertThat(page.getByText("You are signed in as Council staff, observing (observer-council)."))
                .isVisible();
        button(page, "Not you? Sign out").click();
        button(page, "I have an account").click();
        // the link's page has a "Your login" of its own
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        page.getByLabel("Login").fill("observer-student");
        page.locator("#password").fill("mistyped");
        button(page, "Sign in").click();
        assertThat(page.getByText("Login or password is wrong.")).isVisible();
        assertThat(page.getByLabel("Login")).hasValue("observer-student");
        assertThat(page.locator("#password")).isFocused();
        page.locator("#password").fill("observer-student");
        button(page, "Sign in").click();
        assertThat(page).hasURL(link);
        assertThat(page.getByText("You are signed in as Student, observing (observer-student)."))
                .isVisible();
    }

    @Test
    @Rule("PE-82")
    void whoPressesAgainWhileTheAnswerIsOnItsWayMakesOneLink() {
        Page page = signedIn("facilitator");
        page.navigate(address("/w/lantern-street/people"));
        Locator make = button(page, "Make a link");
        Locator links = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Withdraw the link .*")));
        assertThat(make).isVisible();
        int before = links.count();
        var held = new CopyOnWriteArrayList<Route>();
        page.route(Pattern.compile(".*v-r=uidl.*"), held::add);
        make.press("Enter");
        make.press("Enter");
        make.press("Enter");
        assertThat(make).isFocused();
        page.unroute(Pattern.compile(".*v-r=uidl.*"));
        held.forEach(Route::resume);
        assertThat(page.locator("[data-link]")).isVisible();
        assertThat(make).not().hasAttribute("aria-disabled", "true");
        assertThat(links).hasCount(before + 1);
        make.press("Enter");
        assertThat(links).hasCount(before + 2);
    }

    private Page joined(String link, String name) {
        Page page = browser.newContext().newPage();
        page.navigate(link);
        page.getByLabel("Your name, as others see it").fill(name);
        if (name.equals("Ana")) {
            page.getByLabel("Your login").fill("ana-in-the-story");
        }
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(PASSWORD);
        button(page, "Join").click();
        assertThat(page.locator(".rail")).isVisible();
        return page;
    }

    private Page signedIn(String login) {
        BrowserContext context = browser.newContext();
        Chromium.signIn(context, port, login);
        return context.newPage();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static FilePayload json(String name, byte[] content) {
        return new FilePayload(name, "application/json", content);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
