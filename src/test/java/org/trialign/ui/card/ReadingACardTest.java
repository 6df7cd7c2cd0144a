package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.provider.HasLazyDataView;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.ui.edit.WordChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What who doesn't edit a card gets of it. */
class ReadingACardTest extends PanelScene {
    private static final long NODES = 60;
    private static final long EDITED_NODES = 110;

    @Test
    @Rule("PN-17")
    void theLeadOfAnotherAgencyReadsTheWholeCardWithoutControls() {
        CardPanel panel = open("lib-lead", "hsa-s1");
        assertThat(text(panel)).contains("Only the people of Velmouth Office of Homeless Services change it.");
        assertThat(fields(panel)).contains("stance", "power", "note");
        assertThat(controls(panel)).isEmpty();
    }

    @Test
    @Rule("PN-17")
    void aPhaseWithoutEditingMakesThePanelReadOnlyAndBack() {
        CardPanel panel = open("lib-lead", "lib-o1");
        assertThat(controls(panel)).isNotEmpty();
        elsewhere("facilitator", new Edit.SetPhase(Phase.AGREE));
        refresh(panel);
        assertThat(controls(panel)).isEmpty();
        assertThat(text(panel)).contains("Cards can’t be changed now: the workshop is in Agree.");
        elsewhere("facilitator", new Edit.SetPhase(Phase.ALIGN));
        refresh(panel);
        assertThat(controls(panel)).isNotEmpty();
    }

    @Test
    @Rule("PN-17")
    void anUnknownStanceIsSaidToWhoMayKnowIt() {
        elsewhere("lib-lead", new Edit.SetField("lib-s1", "stance", null));
        assertThat(text(open("pol-lead", "lib-s1"))).contains("unknown");
    }

    @Test
    @Rule("PN-18")
    void anObserverGetsNeitherStanceNorPowerNorNote() {
        CardPanel panel = open("observer-council", "lib-s1");
        assertThat(text(panel)).contains("You are observing").contains("Library Trustees");
        assertThat(fields(panel)).containsExactly("authorizer");
        assertThat(controls(panel)).isEmpty();
        assertThat(text(panel)).doesNotContain("unknown").doesNotContain("Uneasy");
        assertThat(text(open("observer-council", "lib-v1"))).doesNotContain("no part of the problem as framed");
    }

    @Test
    @Rule("PN-18")
    void aCardThatBecomesForAgenciesOnlyLeavesTheObserversScreen() {
        CardPanel panel = open("observer-council", "lib-o1");
        elsewhere("lib-lead", new Edit.SetField("lib-o1", "agenciesOnly", JsonNodeFactory.instance.booleanNode(true)));
        refresh(panel);
        assertThat(_find(panel, FieldLines.class)).isEmpty();
        assertThat(text(panel)).contains("This card is not here any more.");
    }

    @Test
    @Rule("PN-15")
    void aCardShowsItsQuestionsAndTheSharedFindingsItIsIn() {
        CardPanel own = open("pol-lead", "pol-o4");
        assertThat(text(_find(own, Questions.class).getFirst())).contains("What makes it fair, and who checks?");
        CardPanel seen = open("lib-lead", "pol-o4");
        assertThat(_find(seen, Questions.class)).isEmpty();
        CardPanel panel = open("lib-lead", "lib-u3");
        assertThat(text(_find(panel, FindingSection.class).getFirst()))
                .contains("In one shared finding")
                .contains("Untested keystone");
        assertThat(text(panel)).contains("w/lantern/finding/G5%7Cfa-rights");
    }

    @Test
    @Rule("SS-10")
    void whoOnlyReadsCarriesNothingThatWrites() {
        assertThat(all(open("observer-council", "lib-o5"))).noneMatch(AddBox.class::isInstance);
        assertThat(all(open("lib-lead", "lib-o5"))).anyMatch(AddBox.class::isInstance);
    }

    @Test
    @Rule("SS-10")
    void whatAnObserverHasOpenIsFewNodes() {
        assertThat(nodes(open("observer-council", "lib-o5").getElement())).isLessThanOrEqualTo(NODES);
    }

    /** Flow's own boxes keep all that they offer, for every screen. */
    @Test
    @Rule("SS-10")
    void whoEditsCarriesNoListOfWhatCouldBeChosen() {
        CardPanel panel = open("lib-lead", "lib-o5");
        assertThat(all(panel)).filteredOn(WordChoice.class::isInstance).hasSizeGreaterThan(5);
        assertThat(all(panel)).noneMatch(HasLazyDataView.class::isInstance);
        assertThat(nodes(panel.getElement())).isLessThanOrEqualTo(EDITED_NODES);
    }

    /** Elements and texts, each of which the server holds for every screen. */
    private static long nodes(Element element) {
        return 1 + element.getChildren().mapToLong(ReadingACardTest::nodes).sum();
    }

    /** The hidden ones too. */
    private static Stream<Component> all(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(ReadingACardTest::all));
    }

    private static List<String> fields(CardPanel panel) {
        var lines = (JsonNode)
                _find(panel, FieldLines.class).getFirst().getElement().getPropertyRaw("lines");
        return lines.valueStream().map(line -> line.get("field").asString()).toList();
    }

    /** All that could change something; the way out and what opens the history are no such things. */
    private static List<Component> controls(CardPanel panel) {
        return _find(panel, Component.class).stream()
                .filter(each -> each instanceof HasValue || each instanceof NativeButton)
                .filter(each -> !each.hasClassName("close-button") && !each.hasClassName("history-heading"))
                .toList();
    }
}
