package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Evidence;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.ui.edit.Segments;
import org.trialign.ui.edit.WordBox;

/** Links inside a triangle and between agencies, made in the panel. */
class LinkingCardsTest extends PanelScene {
    @Test
    @Rule({"PN-11", "PN-33"})
    void aLinkIsMadeByChoosingACardOneStepAway() {
        CardPanel panel = open("lib-lead", "lib-o5");
        WordBox leadsTo = add(group(panel, "to"));
        assertThat(offers(leadsTo)).isNotEmpty().allMatch(id -> id.startsWith("lib-u"));
        _setValue(leadsTo, "lib-u2");
        refresh(panel);
        assertThat(text(group(panel, "to"))).contains("Added: Teenagers rate the floor as good.");
        assertThat(workshops.snapshot(workshop).find(RowType.LINKS, "lib-o5>lib-u2"))
                .isPresent();
        assertThat(offers(leadsTo)).doesNotContain("lib-u2");
        assertThat(text(line(panel, "lib-o5>lib-u2"))).contains("Teenagers rate the floor as good");
    }

    @Test
    @Rule("PN-47")
    void aBoxThatAddsStaysInSight() {
        CardPanel panel = open("lib-lead", "lib-o5");
        WordBox leadsTo = add(group(panel, "to"));
        _setValue(leadsTo, "lib-u2");
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        refresh(panel);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .filteredOn(sent -> sent.getInvocation().getExpression().contains("scrollIntoView"))
                .hasSize(1);
    }

    @Test
    @Rule("PN-11")
    void aBurdenAtHomeIsMadeFromTheOutcomeThatItSetsBack() {
        CardPanel panel = open("lib-lead", "lib-u1");
        _setValue(add(group(panel, "set_back_by")), "lib-a3");
        assertThat(workshops.snapshot(workshop).find(RowType.LINKS, "lib-a3>lib-u1"))
                .hasValueSatisfying(
                        row -> assertThat(((Link) row.thing()).isBurden()).isTrue());
    }

    @Test
    @Rule("PN-34")
    void whatWasRefusedCanBeChosenAgainAtOnce() {
        CardPanel panel = open("lib-lead", "lib-o5");
        WordBox leadsTo = add(group(panel, "to"));
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CARDS, null, false));
        _setValue(leadsTo, "lib-u2");
        assertThat(leadsTo.getErrorMessage()).startsWith("Not added: Teenagers rate the floor as good. ");
        assertThat(leadsTo.isInvalid()).isTrue();
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CARDS, null, true));
        _setValue(leadsTo, "lib-u2");
        assertThat(leadsTo.isInvalid()).isFalse();
        assertThat(workshops.snapshot(workshop).find(RowType.LINKS, "lib-o5>lib-u2"))
                .isPresent();
    }

    @Test
    @Rule("PN-40")
    void noHeadingStandsWhereNothingIsLinkedAndNothingCanBe() {
        workshops.snapshot(workshop).rows(RowType.ACTIVITIES).stream()
                .map(Row::id)
                .filter(id -> id.startsWith("lib-"))
                .forEach(id -> elsewhere("lib-lead", new Edit.RemoveCard(id)));
        CardPanel panel = open("lib-lead", "lib-o5");
        assertThat(_find(panel, LinkGroup.class))
                .extracting(group -> group.getElement().getAttribute("data-links"))
                .contains("to")
                .doesNotContain("from");
    }

    @Test
    @Rule("PN-12")
    void aLinkIsRemovedBesideTheCardThatItJoins() {
        CardPanel panel = open("lib-lead", "lib-u3");
        _click(_get(line(panel, "lib-o3>lib-u3"), NativeButton.class));
        refresh(panel);
        assertThat(workshops.snapshot(workshop).find(RowType.LINKS, "lib-o3>lib-u3"))
                .isEmpty();
        assertThat(_find(panel, LinkLine.class)).hasSize(1);
    }

    @Test
    @Rule("PN-13")
    void aStepFromAnOutputToAnOutcomeCarriesEvidenceAndTest() {
        CardPanel panel = open("lib-lead", "lib-u3");
        Div step = line(panel, "lib-o3>lib-u3");
        _setValue(evidence(step), "disputed");
        _setValue(field(step, TextField.class, "test"), "The trustees, by May");
        Link link = link("lib-o3>lib-u3");
        assertThat(link.evidence()).isEqualTo(Evidence.DISPUTED);
        assertThat(link.test()).isEqualTo("The trustees, by May");
        assertThat(_find(line(panel, "lib-u3>lib-v3"), Segments.class)).isEmpty();
    }

    @Test
    @Rule({"PN-14", "SS-12", "SS-45"})
    void aHandOffIsProposedByOneEndAndAgreedByTheOther() {
        CardPanel panel = open("lib-lead", "lib-o5");
        _setValue(cross(panel, "hand_over"), "hsa-a1");
        refresh(panel);
        CrossLink made = crossLink("lib-o5", "hsa-a1");
        assertThat(made.isAgreed()).isFalse();
        assertThat(made.by()).isEqualTo("LIB");
        assertThat(text(panel)).contains("proposed");
        assertThat(agreeButtons(panel)).isEmpty();

        CardPanel other = open("hsa-lead", "hsa-a1");
        NativeButton agree = agreeButtons(other).getFirst();
        assertThat(agree.getElement().getAttribute("aria-label"))
                .isEqualTo("Agree to the hand-off with Referral slips");
        assertThat(agree.getElement().getParent().hasAttribute("data-goes-on")).isTrue();
        _click(agree);
        refresh(other);
        assertThat(crossLink("lib-o5", "hsa-a1").isAgreed()).isTrue();
        assertThat(agreeButtons(other)).isEmpty();
    }

    @Test
    @Rule("PN-14")
    void aBurdenIsDrawnByTheOwnerOfTheOutcomeAndOnlyTheOwnerChangesIt() {
        CardPanel panel = open("lib-lead", "lib-u3");
        _setValue(cross(panel, "set_back_by"), "pol-o1");
        refresh(panel);
        CrossLink made = crossLink("pol-o1", "lib-u3");
        assertThat(made.isBurden()).isTrue();
        _setValue(evidence(crossLine(panel, made.id())), "tested");
        assertThat(crossLink("pol-o1", "lib-u3").evidence()).isEqualTo(Evidence.TESTED);

        CardPanel police = open("pol-lead", "pol-o1");
        Div line = crossLine(police, made.id());
        assertThat(text(line)).contains("Sets it back").contains("tested");
        assertThat(_find(line, NativeButton.class)).isEmpty();
        assertThat(_find(line, Segments.class)).isEmpty();
    }

    @Test
    @Rule("PN-24")
    void whatIsTypedIntoAHandOffWhileTheyCloseStaysAndIsSavedOnceTheyOpenAgain() {
        CardPanel panel = open("lib-lead", "lib-o5");
        _setValue(cross(panel, "hand_over"), "hsa-a1");
        refresh(panel);
        Div line = crossLine(panel, crossLink("lib-o5", "hsa-a1").id());
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CROSS_LINKS, null, false));
        _setValue(_get(line, TextArea.class), "Ask for Ms Brandt");
        refresh(panel);
        assertThat(_get(line, TextArea.class).getValue()).isEqualTo("Ask for Ms Brandt");
        assertThat(savedMark(panel)).isEqualTo("no");
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CROSS_LINKS, null, true));
        refresh(panel);
        assertThat(crossLink("lib-o5", "hsa-a1").note()).isEqualTo("Ask for Ms Brandt");
        assertThat(savedMark(panel)).isEqualTo("yes");
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CROSS_LINKS, null, false));
        refresh(panel);
        assertThat(_find(line, TextArea.class)).isEmpty();
    }

    @Test
    @Rule("PN-24")
    void whatIsTypedIntoALinkThatSomebodyRemovesStaysUntilItIsClosed() {
        CardPanel panel = open("lib-lead", "lib-u3");
        _setValue(field(line(panel, "lib-o3>lib-u3"), TextField.class, "test"), "x".repeat(5000));
        assertThat(savedMark(panel)).isEqualTo("no");
        elsewhere("lib-deputy", new Edit.RemoveLink("LIB", "lib-o3", "lib-u3"));
        refresh(panel);
        assertThat(text(line(panel, "lib-o3>lib-u3"))).contains("Somebody removed this meanwhile");
        _click(_get(line(panel, "lib-o3>lib-u3"), NativeButton.class, spec -> spec.withText("Close")));
        assertThat(savedMark(panel)).isEqualTo("yes");
    }

    private Link link(String id) {
        return (Link) workshops
                .snapshot(workshop)
                .find(RowType.LINKS, id)
                .orElseThrow()
                .thing();
    }

    private CrossLink crossLink(String from, String to) {
        return workshops.snapshot(workshop).rows(RowType.CROSS_LINKS).stream()
                .map(row -> (CrossLink) row.thing())
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static LinkGroup group(CardPanel panel, String way) {
        return part(panel, LinkGroup.class, "data-links", way::equals);
    }

    private static Div line(CardPanel panel, String link) {
        return part(panel, LinkLine.class, "data-link", link::equals);
    }

    private static Div crossLine(CardPanel panel, String link) {
        return part(panel, CrossLinkLine.class, "data-cross-link", link::equals);
    }

    private static List<NativeButton> agreeButtons(CardPanel panel) {
        return _find(panel, NativeButton.class, spec -> spec.withText("Agree"));
    }

    private static WordBox add(LinkGroup group) {
        return _get(group, WordBox.class);
    }

    private static WordBox cross(CardPanel panel, String way) {
        return _get(part(panel, AddBox.class, "data-cross", way::equals), WordBox.class);
    }

    private static List<String> offers(WordBox box) {
        return box.offers("");
    }

    private static Segments evidence(Div line) {
        return field(line, Segments.class, "evidence");
    }
}
