package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;

/** A deputy and a facilitator who have nothing but a phone: fingers, and a keyboard that takes half of the screen. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:phone;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PhoneStoryTest extends BrowserStory {
    private static final int WIDE = 390;
    private static final int HIGH = 844;
    /** What the keyboard leaves. */
    private static final int LEFT = 450;

    /** What is typed into is large enough for no phone to zoom in, what is pressed for a finger. */
    private static final String TOO_SMALL = """
            () => {
              const small = [];
              const look = (root) => root.querySelectorAll('*').forEach((e) => {
                const { width, height } = e.getBoundingClientRect();
                const shown = width > 2 && height > 2 && e.checkVisibility({ visibilityProperty: true });
                const says = `${e.localName}.${e.className} "${e.ariaLabel ?? e.textContent.trim()}"`;
                if (shown && e.matches('input:not([type=checkbox], [type=radio]), textarea, select')
                    && parseFloat(getComputedStyle(e).fontSize) < 16) {
                  small.push(`${says} zooms`);
                }
                if (shown && e.matches('.button, .switch, .brand, vaadin-button, vaadin-menu-bar-item, [role=option], select, [part=input-field]') && height < 43.5) {
                  small.push(`${says} is ${height} high`);
                }
                if (shown && e.matches('.handle, .cross-button') && (width < 43.5 || height < 43.5)) {
                  small.push(`${says} is ${width} by ${height}`);
                }
                if (shown && e.matches('button, [role=button], summary') && (width < 24 || height < 24)) {
                  small.push(`${says} is ${width} by ${height}`);
                }
                if (e.shadowRoot) look(e.shadowRoot);
              });
              look(document);
              return small;
            }
            """;

    private final Map<String, Page> phones = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "'', /login, Try the demo",
        "lib-deputy, /account, You sign in with the login",
        "lib-deputy, /w/lantern-street/triangle/LIB, People read",
        "lib-deputy, /w/lantern-street/card/lib-v2, Whose value is it?",
        "lib-deputy, /w/lantern-street/problem, Every weekday",
        "lib-deputy, /w/lantern-street/triangles, Library Trustees",
        "lib-deputy, /w/lantern-street/parts, unclaimed",
        "lib-deputy, /w/lantern-street/findings, If only one of you did this",
        "facilitator, /w/lantern-street/desk, Everybody sees the phase.",
        "facilitator, /w/lantern-street/people, Invite by link"
    })
    @Rule("SS-60")
    void whatIsTypedIntoAndPressedIsLargeEnough(String login, String path, String shows) {
        Page phone = phone(login, path);
        assertThat(phone.getByText(shows).first()).isVisible();
        assertThat((List<?>) phone.evaluate(TOO_SMALL)).as(path).isEmpty();
    }

    @Test
    @Rule({"SS-61", "SS-62"})
    void theKeyboardLeavesInSightWhatOneTypesIntoAndNoListStaysOverTheNextField() {
        Page phone = phone("lib-deputy", "/w/lantern-street/triangle/LIB");
        Locator line = phone.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Add an outcome"));
        line.tap();
        phone.setViewportSize(WIDE, LEFT);
        assertThat(line).isInViewport();
        assertThat(phone.locator(".rail")).isHidden();
        phone.setViewportSize(WIDE, HIGH);
        assertThat(phone.locator(".rail")).isVisible();

        phone.navigate(address("/w/lantern-street/card/lib-v2"));
        Locator parts = phone.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Which parts of the problem does it answer to?"));
        parts.tap();
        options(phone)
                .filter(new Locator.FilterOptions().setHasText("72 hours"))
                .tap();
        phone.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What is the value?"))
                .tap();
        assertThat(options(phone).filter(new Locator.FilterOptions().setHasText("72 hours")))
                .hasCount(0);
    }

    @Test
    @Rule("SG-52")
    void whatIsDoneWithAnAgencyStandsBesideIt() {
        Page phone = phone("facilitator", "/w/lantern-street/desk");
        Locator line = phone.locator(".reveals li").first();
        BoundingBox name = line.getByText("Velmouth City Library").boundingBox();
        BoundingBox hide = line.getByRole(AriaRole.BUTTON).boundingBox();
        assertThat(hide.x).isGreaterThan(name.x);
        assertThat(hide.y).isLessThan(name.y + name.height);
    }

    @Test
    @Rule("SS-72")
    void noKeyIsNamedWhereThereMayBeNone() {
        Page phone = phone("lib-deputy", "/w/lantern-street/problem");
        phone.locator(".user-menu vaadin-menu-bar-button").first().tap();
        Locator item = phone.getByText("Tell me of changes");
        assertThat(item).isVisible();
        assertThat(item).not().containsText("key .", new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
    }

    @Test
    @Rule("PE-84")
    void aLinkThatWasJustMadeStandsInSightWithItsCode() {
        Page phone = phone("facilitator", "/w/lantern-street/people");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link"))
                .tap();
        phone.waitForFunction("""
                () => {
                  const code = document.querySelector('.qr-code')?.getBoundingClientRect();
                  return code?.width > 200 && code.bottom <= document.querySelector('.main').getBoundingClientRect().bottom;
                }
                """);
    }

    private static Locator options(Page phone) {
        return phone.locator("[role=option]:visible");
    }

    private Page phone(String login, String path) {
        Page phone = phones.computeIfAbsent(login, this::phoneOf);
        phone.setViewportSize(WIDE, HIGH);
        phone.navigate(address(path));
        return phone;
    }

    private Page phoneOf(String login) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(WIDE, HIGH));
        if (!login.isEmpty()) {
            Chromium.signIn(context, port, login);
        }
        return context.newPage();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
