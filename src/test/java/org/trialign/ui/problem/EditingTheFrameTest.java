package org.trialign.ui.problem;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Population;
import org.trialign.model.Problem;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Segments;
import org.trialign.ui.edit.WordBox;

/** What people see and do on the page of the problem, part by part. */
class EditingTheFrameTest extends FrameScene {
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
    @Rule("FR-48")
    void theLanguageIsChosenByItsName() {
        openFrame();
        var part = open("facilitator", new ProblemSection(saver("facilitator")));
        WordBox language = _get(WordBox.class, spec -> spec.withLabel("Language of the workshop"));
        assertThat(language.getValue()).isEqualTo("en");
        assertThat(language.getHelperText()).isNullOrEmpty();
        assertThat(language.offers("germ")).containsExactly("de");
        assertThat(language.offers("")).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        _setValue(language, "de");
        assertThat(workshops.snapshot(workshop).head().language()).isEqualTo("de");
        elsewhere("facilitator", new Edit.SetWorkshop("language", text("de-CH")));
        refresh("facilitator", part);
        assertThat(language.getValue()).isEqualTo("de-CH");
        assertThat(language.getHelperText()).isEqualTo("de-CH");
        assertThat(language.offers("switz")).containsExactly("de-CH");
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

    @Test
    @Rule({"FR-42", "FR-58"})
    void aLineAndEnterAddATerm() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.RESOURCES, saver("facilitator")));
        add("Bicycles");
        assertThat(said(part)).isEqualTo("“Bicycles” is in the list.");
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
        Segments kind = _get(Segments.class, spec -> spec.withLabel("What kind?"));
        assertThat(kind.getValue()).isNull();
        assertThat(kind.getElement().getAttribute("data-kept")).isEmpty();
        _setValue(kind, "court");
        assertThat(term(RowType.AUTHORIZERS, "Night mayor").thing().toString()).contains("kind=COURT");
    }

    @Test
    @Rule({"FR-40", "FR-41", "FR-58"})
    void termsAreOrderedAndRemovedOnlyIfUnused() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.POPULATIONS, saver("facilitator")));
        _click(button(part, "Edit " + population("pop-rough")));
        _click(button(part, "Move " + population("pop-rough") + " up"));
        assertThat(said(part)).isEqualTo("“" + population("pop-rough") + "” stands one place higher.");
        List<String> order = workshops.snapshot(workshop).ordered(RowType.POPULATIONS).stream()
                .map(Row::id)
                .toList();
        assertThat(order).startsWith("pop-rough", "pop-users");
        assertThat(text((Component) part)).contains(population("pop-rough") + " and " + population("pop-pwud"));
    }

    private String population(String id) {
        return ((Population) workshops
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
