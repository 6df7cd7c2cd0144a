package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.edit.WordsBox;

/** A word that is missed in a card is proposed where it is missed. */
class ProposingAWordTest extends PanelScene {
    @Test
    @Rule("FR-51")
    void choosingTheOfferProposesAndSetsInOneCommand() {
        CardPanel panel = open("pol-lead", "pol-o2");
        WordBox place = box(panel, "place");
        long before = workshops.snapshot(workshop).revision();
        assertThat(place.offers("Lantern Square")).doesNotContain("?Lantern Square");
        String offer = place.offers("Bus station").getLast();
        _setValue(place, offer);

        String id = stored("pol-o2", "place").asString();
        Proposal proposal = (Proposal) workshops
                .snapshot(workshop)
                .find(RowType.PROPOSALS, id)
                .map(Row::thing)
                .orElseThrow();
        assertThat(proposal.agency()).isEqualTo("POL");
        assertThat(workshops.snapshot(workshop).revision()).isEqualTo(before + 1);
        assertThat(place.getValue()).isEqualTo(id);
        assertThat(savedMark(panel)).isEqualTo("yes");
        assertThat(place.offers("Bus station")).containsExactly(id);
        refresh(panel);
        assertThat(place.getValue()).isEqualTo(id);
    }

    @Test
    @Rule("FR-51")
    void aListTakesTheProposedWordBesideTheOthers() {
        CardPanel panel = open("lib-lead", "lib-v1");
        WordsBox facets = field(panel, WordsBox.class, "facets");
        Set<String> with = new LinkedHashSet<>(facets.getValue());
        int before = with.size();
        with.add(facets.offers("Noise").getLast());
        _setValue(facets, with);
        assertThat(stored("lib-v1", "facets")).hasSize(before + 1);
        assertThat(workshops.snapshot(workshop).rows(RowType.PROPOSALS)).hasSize(1);
        assertThat(facets.getValue()).noneMatch(id -> id.startsWith("?"));
    }

    @Test
    @Rule({"FR-50", "FR-51"})
    void nothingIsOfferedThatMayNotBeProposedAndNoWordOfAnothers() {
        elsewhere("facilitator", new Edit.SetSwitch(Switch.PROPOSE_TERMS, null, false));
        CardPanel panel = open("pol-lead", "pol-o2");
        assertThat(box(panel, "place").offers("Bus station")).isEmpty();
        elsewhere("facilitator", new Edit.SetSwitch(Switch.PROPOSE_TERMS, null, true));
        refresh(panel);
        _setValue(box(panel, "place"), box(panel, "place").offers("Bus station").getLast());
        CardPanel library = open("lib-lead", "lib-o1");
        assertThat(box(library, "place").offers("Bus station")).containsExactly("?Bus station");
        assertThat(library.getElement().getTextRecursively()).doesNotContain("Bus station");
    }
}
