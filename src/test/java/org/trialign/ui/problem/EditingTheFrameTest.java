package org.trialign.ui.problem;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Problem;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.model.ValueClaim;
import org.trialign.model.WorkshopHead;
import org.trialign.ui.card.PanelScene;
import org.trialign.ui.edit.Drafts;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.widget.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people see and do on the page of the problem, part by part. */
class EditingTheFrameTest extends PanelScene {
    private <P extends FrameSection> P open(String login, P part) {
        UI.getCurrent().add(part);
        refresh(login, part);
        return part;
    }

    private Saver saver(String login) {
        return new Saver(workshops, workshop, account(login));
    }

    private void refresh(String login, FrameSection part) {
        long newest = workshops.snapshot(workshop).revision();
        await().until(() -> room().state().snapshot().revision() >= newest);
        part.show(Reading.of(room(), room().state(), account(login)).orElseThrow());
    }

    private void openFrame() {
        elsewhere("facilitator", new Edit.SetSwitch(Switch.FRAME, null, true));
    }

    private Row term(RowType list, String name) {
        return workshops.snapshot(workshop).rows(list).stream()
                .filter(row -> row.thing().toString().contains("=" + name + ","))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton button(Component within, String label) {
        return part(within, NativeButton.class, "aria-label", label::equals);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private Edit propose(String name) {
        return new Edit.ProposeTerm(
                "POL", RowType.PLACES, JsonNodeFactory.instance.objectNode().put("name", name));
    }

    @Test
    @Rule("FR-41")
    void eachFieldOfTheProblemSavesByItself() {
        openFrame();
        var part = open("facilitator", new ProblemSection(saver("facilitator")));
        _setValue(_find(TextArea.class).get(1), "One fact\n\nAnother fact ");
        _setValue(_find(TextField.class).getFirst(), "Another problem");
        Problem problem = (Problem) workshops
                .snapshot(workshop)
                .find(RowType.PROBLEM, Problem.ID)
                .orElseThrow()
                .thing();
        assertThat(problem.facts()).containsExactly("One fact", "Another fact");
        assertThat(problem.title()).isEqualTo("Another problem");
        _setValue(_find(TextField.class).getFirst(), "x".repeat(201));
        refresh("facilitator", part);
        assertThat(_find(TextField.class).getFirst().getValue()).hasSize(201);
        assertThat(_find(TextField.class).getFirst().isInvalid()).isTrue();
    }

    @Test
    @Rule("FR-52")
    void theWaysToTheListsStandBehindOneButtonThatClosesAgain() {
        var ways = new SectionWays(List.of(new ProblemSection(saver("facilitator"))));
        UI.getCurrent().add(ways);
        NativeButton turn = _get(NativeButton.class, spec -> spec.withClasses("part-turn"));
        _click(turn);
        assertThat(turn.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        _click(_get(NativeButton.class, spec -> spec.withClasses("part-way")));
        assertThat(turn.getElement().getAttribute("aria-expanded")).isEqualTo("false");
    }

    /** What it does is the browser's (drafts.test.ts). */
    @Test
    @Rule("FR-49")
    void whatIsTypedStaysInTheBrowserByThingAndList() {
        openFrame();
        open("facilitator", new ProblemSection(saver("facilitator")));
        var parts = open("facilitator", new TermsSection(RowType.FACETS, saver("facilitator")));
        _click(button(parts, "Edit " + facet("fa-od")));
        assertThat(_find(Drafts.class).stream()
                        .map(drafts -> drafts.getElement().getProperty("of")))
                .containsExactlyInAnyOrder("@problem/" + Problem.ID, "@workshop/" + WorkshopHead.ID, "@facets/fa-od");
    }

    @Test
    @Rule("FR-48")
    void theLanguageIsChosenByItsName() {
        openFrame();
        var part = open("facilitator", new ProblemSection(saver("facilitator")));
        WordBox language = _get(WordBox.class, spec -> spec.withLabel("Language of the workshop"));
        assertThat(language.getValue()).isEqualTo("en");
        assertThat(language.offers("germ")).containsExactly("de");
        assertThat(language.offers("")).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        _setValue(language, "de");
        assertThat(workshops.snapshot(workshop).head().language()).isEqualTo("de");
        elsewhere("facilitator", new Edit.SetWorkshop("language", text("de-CH")));
        refresh("facilitator", part);
        assertThat(language.getValue()).isEqualTo("de-CH");
        assertThat(language.offers("switz")).containsExactly("de-CH");
    }

    @Test
    @Rule("FR-42")
    void aLineAndEnterAddATerm() {
        openFrame();
        open("facilitator", new TermsSection(RowType.RESOURCES, saver("facilitator")));
        add("Bicycles");
        assertThat(term(RowType.RESOURCES, "Bicycles").thing().toString()).contains("kind=OTHER");
        add("x".repeat(201));
        assertThat(line().isInvalid()).isTrue();
        assertThat(line().getErrorMessage()).isEqualTo("That is more than fits here. Shorten it.");
    }

    /** A browser answers a choice that isn't offered with none, which is no choice of the person's. */
    @Test
    @Rule("FR-41")
    void nothingIsChosenInAChoiceThatIsEmptyAndItCanBeMade() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.AUTHORIZERS, saver("facilitator")));
        add("Night mayor");
        refresh("facilitator", part);
        _click(button(part, "Edit Night mayor"));
        RadioButtonGroup<String> kind = _get(RadioButtonGroup.class, spec -> spec.withLabel("What kind?"));
        assertThat(kind.getValue()).isNull();
        assertThat(kind.getElement().getAttribute("data-kept")).isEmpty();
        _setValue(kind, "court");
        assertThat(term(RowType.AUTHORIZERS, "Night mayor").thing().toString()).contains("kind=COURT");
    }

    private static TextField line() {
        return _get(_get(AddLine.class), TextField.class);
    }

    private static void add(String name) {
        ComponentUtil.fireEvent(line(), new AddLine.Entered(line(), true, name));
    }

    @Test
    @Rule({"FR-42", "FR-43", "FR-21"})
    void aLeadsLineProposesAndTheOthersDontSeeIt() {
        var mine = open("pol-lead", new TermsSection(RowType.PLACES, saver("pol-lead")));
        add("Bus station");
        refresh("pol-lead", mine);
        assertThat(text((Component) mine))
                .contains("Bus station")
                .contains("POL")
                .contains("proposed");
        UI.getCurrent().removeAll();
        var theirs = open("lib-lead", new TermsSection(RowType.PLACES, saver("lib-lead")));
        assertThat(text((Component) theirs)).doesNotContain("Bus station");
        UI.getCurrent().removeAll();
        var facilitators = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        _click(button(facilitators, "Accept Bus station"));
        refresh("lib-lead", theirs);
        assertThat(text((Component) theirs)).contains("Bus station").doesNotContain("proposed");
    }

    @Test
    @Rule("SG-36")
    void theWaysSayToFacilitatorsWhichListsHoldProposedWords() {
        elsewhere("pol-lead", propose("Bus station"));
        assertThat(waysFor("facilitator")).containsExactly("Places1 proposed");
        assertThat(waysFor("pol-lead")).containsExactly("Places");
    }

    private List<String> waysFor(String login) {
        var places = open(login, new TermsSection(RowType.PLACES, saver(login)));
        var ways = new SectionWays(List.of(places));
        UI.getCurrent().add(ways);
        ways.show(Reading.of(room(), room().state(), account(login)).orElseThrow());
        var words = _find(ways, NativeButton.class).stream()
                .filter(button -> button.hasClassName("part-way"))
                .map(button -> text(button).strip())
                .toList();
        UI.getCurrent().removeAll();
        return words;
    }

    @Test
    @Rule("FR-46")
    void whatStoodOpenClosesWithTheFrameUnlessItHoldsSomethingUnsaved() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        String first = _find(part, NativeButton.class).stream()
                .map(button -> button.getElement().getAttribute("aria-label"))
                .filter(label -> label != null && label.startsWith("Edit "))
                .findFirst()
                .orElseThrow();
        _click(button(part, first));
        assertThat(_find(part, TextField.class)).isNotEmpty();
        elsewhere("facilitator", new Edit.SetSwitch(Switch.FRAME, null, false));
        refresh("facilitator", part);
        assertThat(_find(part, ThingFields.class)).isEmpty();
    }

    @Test
    @Rule("FR-43")
    void whatIsNotTakenUpStaysItsAgencysWord() {
        elsewhere("pol-lead", propose("Bus station"));
        var part = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        _click(button(part, "Don’t take up Bus station"));
        refresh("facilitator", part);
        assertThat(text((Component) part)).contains("own word, not taken up");
        assertThat(button(part, "Accept Bus station").isVisible()).isTrue();
    }

    @Test
    @Rule("FR-56")
    void aWordThatIsAcceptedWhileItsFieldsAreOpenIsEverybodysThere() {
        openFrame();
        elsewhere("pol-lead", propose("Bus station"));
        elsewhere("pol-lead", propose("North side"));
        String north = term(RowType.PLACES, "North side").id();
        var part = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        _click(button(part, "Edit Bus station"));
        WordBox within = field((Component) part, WordBox.class, "parent");
        assertThat(within.offers("")).contains(north);
        elsewhere(
                "facilitator",
                new Edit.AcceptTerm(
                        RowType.PLACES, term(RowType.PLACES, "Bus station").id()));
        refresh("facilitator", part);
        assertThat(within.offers("")).doesNotContain(north).contains("pl-square");
    }

    @Test
    @Rule("FR-44")
    void mergingSaysHowManyCardsChange() {
        var part = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        elsewhere("pol-lead", propose("Bus station"));
        String id = term(RowType.PLACES, "Bus station").id();
        elsewhere("pol-lead", new Edit.SetField("pol-v1", "place", text(id)));
        refresh("facilitator", part);
        _click(button(part, "Merge Bus station with another"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("One card changes. It may be in a private draft.");
        WordBox into = _get(WordBox.class, spec -> spec.withLabel("What stays"));
        _setValue(into, "pl-square");
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(workshops.snapshot(workshop).find(RowType.PLACES, id)).isEmpty();
        assertThat(((ValueClaim) workshops
                                .snapshot(workshop)
                                .card("pol-v1")
                                .orElseThrow()
                                .thing())
                        .place())
                .isEqualTo("pl-square");
    }

    @Test
    @Rule("FR-53")
    void aLineWithSomethingUnsavedAsksBeforeItCloses() {
        openFrame();
        Saver saver = saver("facilitator");
        var part = open("facilitator", new TermsSection(RowType.FACETS, saver));
        NativeButton toggle = button(part, "Edit " + facet("fa-od"));
        _click(toggle);
        _setValue(field(part, TextField.class, "title"), "x".repeat(201));
        _click(toggle);
        assertThat(field(part, TextField.class, "title").getValue()).hasSize(201);
        var question = _get(Question.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(_find(part, TextField.class, spec -> spec.withLabel("What part is it?")))
                .isEmpty();
        assertThat(saver.unsaved()).isEmpty();
    }

    @Test
    @Rule("FR-54")
    void whatIsTypedIntoATermThatSomebodyRemovesStaysUntilItIsClosed() {
        openFrame();
        elsewhere(
                "facilitator",
                new Edit.AddTerm(
                        RowType.RESOURCES,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "Bicycles")
                                .put("kind", "other")));
        String id = term(RowType.RESOURCES, "Bicycles").id();
        Saver saver = saver("facilitator");
        var part = open("facilitator", new TermsSection(RowType.RESOURCES, saver));
        _click(button(part, "Edit Bicycles"));
        _setValue(field(part, TextField.class, "name"), "x".repeat(201));
        elsewhere("facilitator", new Edit.RemoveTerm(RowType.RESOURCES, id));
        refresh("facilitator", part);
        assertThat(field(part, TextField.class, "name").getValue()).hasSize(201);
        assertThat(text((Component) part)).contains("Somebody removed this meanwhile");
        assertThat(saver.unsaved()).isNotEmpty();
        _click(_get(part, NativeButton.class, spec -> spec.withText("Close")));
        assertThat(_find(part, TextField.class, spec -> spec.withLabel("Name"))).isEmpty();
        assertThat(text((Component) part)).doesNotContain("Bicycles");
        assertThat(saver.unsaved()).isEmpty();
    }

    @Test
    @Rule("FR-54")
    void anOpenTermInWhichNobodyWritesGoesWithItsTerm() {
        openFrame();
        Saver saver = saver("facilitator");
        var part = open("facilitator", new TermsSection(RowType.RESOURCES, saver));
        add("Bicycles");
        refresh("facilitator", part);
        _click(button(part, "Edit Bicycles"));
        elsewhere(
                "facilitator",
                new Edit.RemoveTerm(
                        RowType.RESOURCES, term(RowType.RESOURCES, "Bicycles").id()));
        refresh("facilitator", part);
        assertThat(text((Component) part)).doesNotContain("Bicycles").doesNotContain("Somebody removed");
    }

    @Test
    @Rule("FR-45")
    void aFieldWithFocusIsLeftAlone() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.FACETS, saver("facilitator")));
        _click(button(part, "Edit " + facet("fa-od")));
        TextField title = field(part, TextField.class, "title");
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<>(title, true));
        elsewhere("facilitator", new Edit.SetTerm(RowType.FACETS, "fa-od", "title", text("From elsewhere")));
        refresh("facilitator", part);
        assertThat(title.getValue()).isNotEqualTo("From elsewhere");
        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<>(title, true));
        assertThat(title.getValue()).isEqualTo("From elsewhere");
    }

    @Test
    @Rule("FR-45")
    void aFieldOfTheProblemStaysUnderWhoTypesInItWhenTheFrameCloses() {
        openFrame();
        var part = open("facilitator", new ProblemSection(saver("facilitator")));
        TextField title = _find(TextField.class).getFirst();
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<>(title, true));
        elsewhere("facilitator", new Edit.SetSwitch(Switch.FRAME, null, false));
        refresh("facilitator", part);
        assertThat(_find(TextField.class)).contains(title);
        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<>(title, true));
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        refresh("facilitator", part);
        assertThat(_find(TextField.class)).isEmpty();
    }

    private String facet(String id) {
        return ((org.trialign.model.Facet) workshops
                        .snapshot(workshop)
                        .find(RowType.FACETS, id)
                        .orElseThrow()
                        .thing())
                .title();
    }

    @Test
    @Rule({"FR-40", "FR-41"})
    void termsAreOrderedAndRemovedOnlyIfUnused() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.POPULATIONS, saver("facilitator")));
        _click(button(part, "Edit " + population("pop-rough")));
        _click(button(part, "Move " + population("pop-rough") + " up"));
        List<String> order = workshops.snapshot(workshop).ordered(RowType.POPULATIONS).stream()
                .map(Row::id)
                .toList();
        assertThat(order).startsWith("pop-rough", "pop-users");
        assertThat(text((Component) part)).contains(population("pop-rough") + " and " + population("pop-pwud"));
    }

    private String population(String id) {
        return ((org.trialign.model.Population) workshops
                        .snapshot(workshop)
                        .find(RowType.POPULATIONS, id)
                        .orElseThrow()
                        .thing())
                .name();
    }

    @Test
    @Rule({"FR-40", "FR-46"})
    void agenciesAreReadInTheirOrderAndALeadFindsItsMissionOnly() {
        var part = open("pol-lead", new AgenciesSection(saver("pol-lead")));
        assertThat(text((Component) part)).contains("LIB").contains("POL");
        assertThat(_find(part, NativeButton.class).stream().filter(Component::isVisible))
                .hasSize(1);
        _click(button(part, "Edit Velmouth Police, Central District"));
        assertThat(_find(part, TextField.class)).isEmpty();
        _setValue(_get(part, TextArea.class), "New mission");
        assertThat(workshops
                        .snapshot(workshop)
                        .find(RowType.AGENCIES, "POL")
                        .orElseThrow()
                        .thing()
                        .toString())
                .contains("New mission");
    }
}
