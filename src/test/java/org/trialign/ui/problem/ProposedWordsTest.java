package org.trialign.ui.problem;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.ValueClaim;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.WordBox;

/** Words that agencies propose, and what a facilitator does with them. */
class ProposedWordsTest extends FrameScene {
    @Test
    @Rule({"FR-42", "FR-43", "FR-21", "FR-58", "SS-12"})
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
        // the keyboard goes on at the word, not at the answers to another one
        assertThat(part(facilitators, TermText.class, "data-goes-on", ""::equals)
                        .getElement()
                        .getAttribute("tabindex"))
                .isEqualTo("-1");
        _click(button(facilitators, "Accept Bus station"));
        assertThat(said(facilitators)).isEqualTo("“Bus station” is everybody’s word now.");
        refresh("lib-lead", theirs);
        assertThat(text((Component) theirs)).contains("Bus station").doesNotContain("proposed");
    }

    @Test
    @Rule("SG-36")
    void theWaysSayToFacilitatorsWhichListsHoldProposedWords() {
        elsewhere("pol-lead", propose("Bus station"));
        assertThat(waysFor("facilitator")).containsExactly("Places 1 proposed");
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
    @Rule({"FR-43", "FR-58"})
    void whatIsNotTakenUpStaysItsAgencysWord() {
        elsewhere("pol-lead", propose("Bus station"));
        var part = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        _click(button(part, "Don’t take up Bus station"));
        assertThat(said(part)).isEqualTo("“Bus station” stays a word of its agency alone.");
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
    @Rule("SS-67")
    void whoMergesWithNothingOrPairsOneAloneComesToTheBoxThatMissesAWord() {
        openFrame();
        var part = open("facilitator", new TermsSection(RowType.POPULATIONS, saver("facilitator")));
        List<WordBox> pair = _find(part, WordBox.class);
        _click(_get(part, NativeButton.class, spec -> spec.withText("Add pair")));
        isAskedFor(pair.getFirst());
        _setValue(pair.getFirst(), "pop-users");
        assertThat(pair.getFirst().isInvalid()).isFalse();
        _click(_get(part, NativeButton.class, spec -> spec.withText("Add pair")));
        isAskedFor(pair.getLast());
        UI.getCurrent().removeAll();

        var places = open("facilitator", new TermsSection(RowType.PLACES, saver("facilitator")));
        elsewhere("pol-lead", propose("Bus station"));
        refresh("facilitator", places);
        _click(button(places, "Merge Bus station with another"));
        WordBox into = _get(WordBox.class, spec -> spec.withLabel("What stays"));
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        isAskedFor(into);
    }

    private static void isAskedFor(WordBox box) {
        assertThat(box.isInvalid()).isTrue();
        assertThat(box.getErrorMessage()).isEqualTo("This can’t be empty.");
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getOwner().equals(box.getElement().getNode())
                        && call.getInvocation().getExpression().contains("focus"));
    }

    @Test
    @Rule({"FR-44", "FR-58"})
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
        assertThat(said(part)).isEqualTo("“Bus station” is “Lantern Square” now, wherever it stood.");
        assertThat(workshops.snapshot(workshop).find(RowType.PLACES, id)).isEmpty();
        assertThat(((ValueClaim) workshops
                                .snapshot(workshop)
                                .card("pol-v1")
                                .orElseThrow()
                                .thing())
                        .place())
                .isEqualTo("pl-square");
    }
}
