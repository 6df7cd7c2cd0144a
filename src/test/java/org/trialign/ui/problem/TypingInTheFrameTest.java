package org.trialign.ui.problem;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Problem;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.model.WorkshopHead;
import org.trialign.ui.edit.Drafts;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.Question;
import tools.jackson.databind.node.JsonNodeFactory;

/** What becomes of a field in which somebody writes when the frame changes, closes or is left. */
class TypingInTheFrameTest extends FrameScene {
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
        assertThat(_find(part, TextField.class, spec -> spec.withValue("Bicycles")))
                .isEmpty();
        assertThat(_find(part, NativeButton.class).stream()
                        .map(button -> button.getElement().getAttribute("aria-label")))
                .isNotEmpty()
                .doesNotContain("Edit Bicycles");
        assertThat(text((Component) part)).doesNotContain("Somebody removed");
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
}
