package org.trialign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.doors.Program;
import tools.jackson.databind.JsonNode;

/** A lead works on a triangle by keyboard alone; what was typed survives; a big triangle is drawn whole. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:board;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BoardStoryTest extends BrowserStory {
    @Test
    @Rule({"BD-8", "BD-9", "BD-4"})
    void aWholeChainIsMadeByKeyboardAlone() {
        Page page = Chromium.open(browser, port, "sys-lead", "/triangle/SYS");
        card(page, "sys-i1").focus();
        page.keyboard().press("+");
        for (String title : new String[] {"Walk with them", "Walks home", "Fewer are afraid", "Safe ways home"}) {
            Locator line = page.getByLabel(Pattern.compile("^And then\\?")).last();
            assertThat(line).isFocused();
            page.keyboard().type(title);
            page.keyboard().press("Enter");
            assertThat(chain(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)))
                    .isVisible();
        }
        page.waitForURL(Pattern.compile(".*/card/sys-.*"));

        page.navigate(address("/triangle/SYS"));
        Locator claim = chain(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Safe ways home"));
        claim.focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.getByText("“Safe ways home” is number 3 of 4 now.").first())
                .isAttached();
        assertThat(claim).isFocused();
        page.keyboard().press("l");
        page.keyboard().type("afraid");
        assertThat(page.locator("trialign-link-picker").getByRole(AriaRole.OPTION))
                .hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.getByText("are no longer linked").first()).isAttached();
    }

    @Test
    @Rule("BD-13")
    void whatIsRefusedSurvivesAnotherCardAndAReload() {
        Page page = Chromium.open(browser, port, "lib-lead", "/card/lib-o5");
        Locator title = page.locator("[data-field=title] input");
        title.fill("x".repeat(230));
        assertThat(page.locator("[data-saved=no]").first()).isVisible();
        assertThat(page.getByText("That is more than fits here. Shorten it.").first())
                .isVisible();
        card(page, "lib-o4").click();
        assertThat(title).hasValue("A seat, warmth and a toilet");
        card(page, "lib-o5").click();
        page.waitForURL("**/card/lib-o5");
        assertThat(title).hasValue("x".repeat(230));
        page.reload();
        assertThat(title).hasValue("x".repeat(230));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo my text"))
                .click();
        assertThat(title).hasValue("Referral slips");
    }

    @Test
    @Rule("BD-17")
    void aTriangleOfManyCardsIsDrawnWithAllItsLinks() {
        Program police = Program.signedInAs("pol-lead", port);
        var edits = new ArrayList<String>();
        for (int i = 0; i < 31; i++) {
            for (String list : List.of("inputs", "activities", "outputs", "outcomes")) {
                edits.add("{'op':'addCard','agency':'POL','list':'" + list + "','value':{'id':'" + list + i
                        + "','title':'Card " + i + "'," + required(list) + "}}");
            }
            edits.add(link("inputs" + i, "activities" + i));
            edits.add(link("activities" + i, "outputs" + i));
            edits.add(link("outputs" + i, "outcomes" + i));
        }
        assertThat(police.command(edits.toArray(String[]::new)).statusCode()).isEqualTo(200);
        Page page = Chromium.open(browser, port, "pol-lead", "/triangle/POL");
        assertThat(page.locator("[data-card]")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Card \\d"))))
                .hasCount(124);
        assertThat(page.locator("[data-link]"))
                .hasCount(triangle(police).get("links").size());
    }

    private static JsonNode triangle(Program police) {
        return police.snapshot()
                .at("/workshop/agencies")
                .valueStream()
                .filter(agency -> agency.get("id").asString().equals("POL"))
                .findFirst()
                .orElseThrow()
                .get("triangle");
    }

    private static String required(String list) {
        return switch (list) {
            case "inputs" -> "'kind':'other','status':'secured'";
            case "activities" -> "'kind':'program'";
            case "outputs" -> "'kind':'service'";
            default -> "'kind':'better_condition'";
        };
    }

    private static String link(String from, String to) {
        return "{'op':'addLink','agency':'POL','value':{'from':'" + from + "','to':'" + to + "'}}";
    }

    private String address(String path) {
        return "http://localhost:" + port + "/w/lantern-street" + path;
    }

    private static Locator chain(Page page) {
        return page.locator("trialign-chain");
    }

    private static Locator card(Page page, String id) {
        return chain(page).locator("[data-card='" + id + "']");
    }
}
