package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Each screen, in each of its states: for everyone, in light and dark, and at every width. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:every-screen;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryScreenTest extends BrowserStory {
    private static final String LANTERN = "/w/lantern-street";
    private static final String BLANK = "/w/a-blank-one";
    private static final String A_GAP = "/finding/G1%7Cfa-day";
    /** A laptop at 200 %, a smaller one at 200 %, a phone. */
    private static final List<Integer> WIDTHS = List.of(720, 640, 390);

    private static final int PHONE = 390;
    /** A laptop at 200 %. */
    private static final int HALF = 720;

    private static final int TABLET = 1024;

    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;
    private static final int LAPTOP_WIDE = 1440;
    private static final int LAPTOP_HIGH = 900;

    /** What axe finds, one line each; without what lies inside Vaadin's own shadow trees and is reported upstream. */
    private static final String VIOLATIONS = """
            () => axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
              }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, html, failureSummary }) => `${id}: ${target.flat().join(' ')} ${html} ${failureSummary}`)))
            """;

    /** What runs out of the page sideways, or scrolls sideways without being a region made for that. */
    private static final String SIDEWAYS = """
            () => {
              const wide = [];
              const scrolls = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1;
              const look = (root) => root.querySelectorAll('*').forEach((e) => {
                if (scrolls(e) && e.role !== 'region' && e.getAttribute('role') !== 'region') {
                  wide.push(`${e.localName}.${e.className} ${e.scrollWidth} in ${e.clientWidth}`);
                }
                if (e.shadowRoot) look(e.shadowRoot);
              });
              look(document);
              const page = document.scrollingElement;
              if (page.scrollWidth > innerWidth) wide.push(`the page ${page.scrollWidth} in ${innerWidth}`);
              return wide;
            }
            """;

    /** What can be pressed and doesn't show all of its words. */
    private static final String CUT = """
            () => {
              const cut = [];
              const look = (root) => root.querySelectorAll('*').forEach((e) => {
                const hides = /hidden|clip/.test(getComputedStyle(e).overflowX);
                if (e.matches('button, .button, [role=tab]') && hides && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1) {
                  cut.push(`${e.localName}.${e.className} "${e.textContent.trim()}"`);
                }
                if (e.shadowRoot) look(e.shadowRoot);
              });
              look(document);
              return cut;
            }
            """;

    /** What has a tooltip beside its name that says no more than that: it would be read out twice. */
    private static final String TWICE = """
            () => {
              const twice = [];
              const said = (node) => node.nodeType === Node.TEXT_NODE ? node.data
                : node.getAttribute?.('aria-hidden') === 'true' ? '' : [...node.childNodes].map(said).join('');
              // what a picture holds is no name of it
              const name = (e) => e.getAttribute('aria-label') ?? (e.getAttribute('role') === 'img' ? '' : said(e));
              const plain = (text) => text.replace(/\\s+/g, ' ').trim().toLowerCase();
              const look = (root) => root.querySelectorAll('*').forEach((e) => {
                if (e.title && e.matches('a, button, input, select, textarea, [role], [tabindex]')
                    && plain(name(e)).includes(plain(e.title))) {
                  twice.push(`${e.localName}.${e.className} "${e.title}"`);
                }
                if (e.shadowRoot) look(e.shadowRoot);
              });
              look(document);
              return twice;
            }
            """;

    /** What stands in a bar above and runs out of it. */
    private static final String OUT_OF_BARS = """
            () => [...document.querySelectorAll('.topbar, .stage-strip, .facilitator-bar')].flatMap((bar) => [...bar.children]
                .filter((e) => e.getBoundingClientRect().right > bar.getBoundingClientRect().right + 1)
                .map((e) => `${bar.className}: ${e.localName}.${e.className}`))
            """;

    /** @param login empty for a stranger; @param shows what says that it is all there; @param press a button, if any */
    private record Screen(String login, String path, String shows, String press) {
        static Screen of(String login, String path, String shows) {
            return new Screen(login, path, shows, "");
        }

        Screen pressing(String button) {
            return new Screen(login, path, shows, button);
        }

        @Override
        public String toString() {
            return (login.isEmpty() ? "a stranger" : login) + " at " + path + (press.isEmpty() ? "" : ", " + press);
        }
    }

    static Stream<Screen> screens() {
        Screen triangle = Screen.of("lib-lead", LANTERN + "/triangle/LIB", "People read, learn and find work here");
        Screen desk = Screen.of("facilitator", LANTERN + "/desk", "Everybody sees the phase.");
        return Stream.of(
                Screen.of("", "/login", "Try the demo"),
                Screen.of("", "/join/no-such-link", "This link opens nothing"),
                Screen.of("lib-lead", "/", "Lantern Street"),
                Screen.of("lib-lead", "/new", "What is the problem?"),
                Screen.of("lib-lead", "/new/file", "or drop it here"),
                Screen.of("lib-lead", "/new/copy", "You facilitate no workshop yet"),
                Screen.of("facilitator", "/new/copy", "What comes along?"),
                Screen.of("lib-lead", "/w/nowhere/problem", "Nothing here"),
                Screen.of("lib-lead", "/account", "You sign in with the login"),
                Screen.of("lib-lead", "/removed", "You are no longer in this workshop"),
                Screen.of("lib-lead", LANTERN + "/problem", "Every weekday"),
                triangle,
                triangle.pressing("Value and authorizers"),
                triangle.pressing("Value chain"),
                triangle.pressing("Usual people, place and time"),
                Screen.of("lib-lead", LANTERN + "/card/lib-u4", "What changes?"),
                Screen.of("lib-lead", LANTERN + "/card/lib-s2", "Where do they stand?"),
                Screen.of("lib-lead", LANTERN + "/triangle/POL", "You read here"),
                Screen.of("lib-lead", LANTERN + "/triangles", "Library Trustees"),
                Screen.of("lib-lead", LANTERN + "/parts", "unclaimed"),
                Screen.of("lib-lead", LANTERN + "/findings", "If only one of you did this"),
                Screen.of("lib-lead", LANTERN + A_GAP, "What would it take for one of you"),
                Screen.of("observer-council", LANTERN + "/triangle/LIB", "Library Trustees"),
                Screen.of("observer-council", LANTERN + "/card/lib-u4", "You are observing"),
                Screen.of("observer-council", LANTERN + "/parts", "a hole"),
                Screen.of("observer-council", LANTERN + A_GAP, "What would it take for one of you"),
                desk,
                desk.pressing("Progress"),
                desk.pressing("Move to Agree"),
                Screen.of("facilitator", LANTERN + "/people", "Invite by link"),
                Screen.of("facilitator", LANTERN + "/people", "Invite by link").pressing("Make a link"),
                Screen.of("facilitator", LANTERN + "/wall", "Whose phone rings today?"),
                Screen.of("facilitator", LANTERN + A_GAP, "What would it take for one of you"),
                Screen.of("facilitator", BLANK + "/problem", "In one line"),
                Screen.of("facilitator", BLANK + "/triangle/ORD", "Public order office"),
                Screen.of("facilitator", BLANK + "/triangles", "All triangles"),
                Screen.of("facilitator", BLANK + "/parts", "The problem has no parts yet"),
                Screen.of("facilitator", BLANK + "/findings", "No findings yet"));
    }

    private final Map<String, Page> pages = new HashMap<>();
    private String axe = "";

    @BeforeAll
    void openBrowser() throws IOException {
        Program.signedInAs("facilitator", port)
                .request("POST", "/api/v1/workshops", """
                        {"format": "trialign-workshop", "version": 1, "title": "A blank one",
                         "problem": {"title": "What is it?"}, "agencies": [{"id": "ORD", "name": "Public order office"}]}
                        """, "Content-Type", "application/json");
        axe = Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    @Rule({"SS-5", "SS-8", "SS-63"})
    void isForEveryoneAtEveryWidth(Screen screen) {
        Page page = pages.computeIfAbsent(screen.login(), this::pageOf);
        page.setViewportSize(WIDE, HEIGHT);
        page.navigate("http://localhost:" + port + screen.path());
        assertThat(page.getByText(screen.shows()).first()).isVisible();
        if (!screen.press().isEmpty()) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(screen.press()))
                    .first()
                    .click();
            // an overlay has said its name when it is there
            assertThat(page.locator(
                                    "[role=dialog]:visible, [role=alertdialog]:visible, [aria-pressed=true], [data-link]")
                            .first())
                    .isVisible();
        }
        assertThat(lines(page, TWICE)).as("%s", screen).isEmpty();
        page.evaluate(axe);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(lines(page, VIOLATIONS)).as("%s, %s", screen, scheme).isEmpty();
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.waitForFunction("width => innerWidth === width", width);
            assertThat(lines(page, SIDEWAYS)).as("%s, %d px", screen, width).isEmpty();
            assertThat(lines(page, CUT)).as("%s, %d px", screen, width).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lib-lead, triangle/LIB, People read",
        "lib-lead, triangles, Library Trustees",
        "lib-lead, card/lib-u4, Was ändert sich",
        "lib-lead, finding/G1%7Cfa-day, Was müsste geschehen",
        "lib-lead, parts, von niemandem beansprucht",
        "lib-lead, findings, Filter",
        "facilitator, desk, Alle sehen die Phase",
        "facilitator, people, Mit einem Link einladen",
        "facilitator, problem, Every weekday"
    })
    @Rule({"SS-8", "SS-14"})
    void hasRoomForALongLanguage(String login, String place, String shows) {
        Page page = pages.computeIfAbsent(login + " in German", name -> pageOf(login, "de-DE"));
        page.navigate("http://localhost:" + port + LANTERN + "/" + place);
        assertThat(page.getByText(Pattern.compile(shows)).first()).isAttached();
        for (int width : List.of(TABLET, HALF, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            page.waitForFunction("width => innerWidth === width", width);
            assertThat(lines(page, SIDEWAYS))
                    .as("%s in German, %d px", place, width)
                    .isEmpty();
            assertThat(lines(page, CUT)).as("%s in German, %d px", place, width).isEmpty();
            assertThat(lines(page, OUT_OF_BARS))
                    .as("%s in German, %d px", place, width)
                    .isEmpty();
        }
    }

    @Test
    @Rule("SS-8")
    void aFullRoomLeavesTheBarAboveInOnePiece() {
        String place = "http://localhost:" + port + LANTERN + "/problem";
        for (String login : List.of("lib-deputy", "pol-lead", "phd-lead", "hsa-lead", "sys-lead", "scribe")) {
            pages.computeIfAbsent(login, this::pageOf).navigate(place);
        }
        for (String language : List.of("en-GB", "de-DE")) {
            Page page = pages.computeIfAbsent("hsa-lead " + language, name -> pageOf("hsa-lead", language));
            page.navigate(place);
            assertThat(page.locator(".avatars .avatar").nth(4)).isAttached();
            for (int width : List.of(1720, LAPTOP_WIDE, WIDE, 900, 720, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.waitForFunction("width => innerWidth === width", width);
                assertThat((Number) page.locator(".topbar").evaluate("""
                        bar => Math.max(...[...bar.children].map(e => e.getBoundingClientRect().right)) - innerWidth
                        """))
                        .as("%s, %d px", language, width)
                        .satisfies(over -> assertThat(over.doubleValue()).isLessThanOrEqualTo(0));
            }
        }
    }

    @Test
    @Rule("BD-23")
    void theChainOfATriangleBeginsHighOnALaptop() {
        Page page = pages.computeIfAbsent("lib-lead", this::pageOf);
        page.setViewportSize(LAPTOP_WIDE, LAPTOP_HIGH);
        for (String place : List.of("/triangle/LIB", "/card/lib-v6")) {
            page.navigate("http://localhost:" + port + LANTERN + place);
            Locator chain = page.locator("trialign-chain");
            assertThat(chain.locator("[data-card=lib-i1]")).isVisible();
            boolean beside = place.startsWith("/card");
            assertThat(page.evaluate("document.querySelector('.side').clientWidth > 0"))
                    .isEqualTo(beside);
            assertThat((Number) chain.evaluate(
                            "e => e.getBoundingClientRect().top + document.querySelector('.main').scrollTop"))
                    .as(place)
                    .satisfies(
                            top -> assertThat(top.doubleValue()).isLessThan(LAPTOP_HIGH * (beside ? 2 / 3.0 : 0.55)));
        }
        // the card that is open stands in view, wherever its row is
        assertThat(page.locator("[data-card=lib-v6].lit")).isInViewport();
    }

    @Test
    @Rule("SC-29")
    void whatSetsAViewStandsInTheRowOfItsTitleAndAPhoneShowsAFindingAtOnce() {
        Page page = pages.computeIfAbsent("lib-lead", this::pageOf);
        page.setViewportSize(LAPTOP_WIDE, LAPTOP_HIGH);
        for (String place : List.of("findings", "parts", "triangles")) {
            page.navigate("http://localhost:" + port + LANTERN + "/" + place);
            Locator title = page.locator(".main h1");
            Locator set = page.locator(".main .segments").first();
            assertThat(set).isVisible();
            assertThat(set.boundingBox().y).as(place).isLessThan(title.boundingBox().y + title.boundingBox().height);
        }
        page.setViewportSize(PHONE, HEIGHT);
        page.navigate("http://localhost:" + port + LANTERN + "/findings");
        Locator first = page.locator("article[data-finding]").first();
        assertThat(first).isVisible();
        assertThat(first.boundingBox().y).isLessThan(HEIGHT / 2.0);
    }

    @Test
    @Rule("SC-30")
    void aCornerOnAPhoneIsAsLongAsItsList() {
        Page page = pages.computeIfAbsent("lib-lead", this::pageOf);
        page.setViewportSize(PHONE, HEIGHT);
        page.navigate("http://localhost:" + port + LANTERN + "/triangle/LIB");
        Locator people = page.locator(".authorizing .people");
        assertThat(people.getByText("Mayor's Office")).isVisible();
        assertThat((Boolean) people.evaluate("""
                list => list.lastElementChild.getBoundingClientRect().bottom
                    <= list.closest('.corner').getBoundingClientRect().bottom
                """)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lib-lead, findings, trialign-findings [aria-pressed=true], trialign-findings [aria-pressed=false]",
        "facilitator, desk, .switch[aria-checked=true], .switch[aria-checked=false]",
        "facilitator, desk, .rail a[aria-current], .rail a:not([aria-current])"
    })
    @Rule("SS-15")
    void tellsApartWhatIsChosenWhereTheSystemSetsTheColours(String login, String place, String chosen, String other) {
        Page page = pages.computeIfAbsent(login, this::pageOf);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate("http://localhost:" + port + LANTERN + "/" + place);
        String background = "e => getComputedStyle(e).backgroundColor";
        assertThat(page.locator(chosen).first().evaluate(background))
                .isNotEqualTo(page.locator(other).first().evaluate(background));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private Page pageOf(String login) {
        return pageOf(login, "en-GB");
    }

    private Page pageOf(String login, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language));
        if (!login.isEmpty()) {
            Chromium.signIn(context, port, login);
        }
        return context.newPage();
    }

    private static List<?> lines(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
