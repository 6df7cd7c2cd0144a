package org.trialign.ui.past;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.ui.card.PanelScene;
import org.trialign.ui.visit.Visit;

/** The bin of an agency. */
class BinDialogTest extends PanelScene {
    @Test
    @Rule("UN-4")
    void aCardIsPutBackFromTheBinWithItsLinks() {
        long links = links();
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u1"));
        elsewhere("lib-lead", new Edit.RemoveCard("lib-s1"));
        BinDialog bin = open("lib-lead", "LIB");
        assertThat(lines(bin)).hasSize(2);
        assertThat(text(lines(bin).getFirst())).contains("Stakeholder", "Library Trustees", "Removed by you");
        assertThat(text(lines(bin).getLast())).contains("Outcome", "Removed by lib-deputy");
        _click(_find(lines(bin).getLast(), NativeButton.class).getFirst());
        assertThat(lines(bin)).hasSize(1);
        assertThat(text(bin)).contains("is back.");
        assertThat(links()).isEqualTo(links);
        elsewhere("lib-deputy", new Edit.PutBack("lib-s1"));
        bin.show(room().state());
        assertThat(text(bin)).contains("Nothing lies in the bin.");
    }

    @Test
    @Rule({"UN-4", "UN-6", "UN-7"})
    void whoReadsSeesTheBinWithoutButtonsAndObserversWithoutNames() {
        elsewhere("lib-lead", new Edit.RemoveCard("lib-u1"));
        for (String reader : List.of("pol-lead", "facilitator", "observer-council")) {
            BinDialog bin = open(reader, "LIB");
            assertThat(lines(bin)).hasSize(1);
            assertThat(_find(lines(bin).getFirst(), NativeButton.class)).isEmpty();
            assertThat(text(lines(bin).getFirst()).contains("lib-lead")).isEqualTo(!reader.startsWith("observer"));
        }
        BinDialog own = open("lib-deputy", "LIB");
        elsewhere("facilitator", new Edit.SetPhase(Phase.AGREE));
        own.show(room().state());
        assertThat(_find(lines(own).getFirst(), NativeButton.class)).isEmpty();
        elsewhere("facilitator", new Edit.HideAgency("LIB"));
        assertThat(lines(open("pol-lead", "LIB"))).isEmpty();
        assertThat(lines(open("lib-deputy", "LIB"))).hasSize(1);
    }

    @Test
    @Rule("UN-22")
    void whatMoreHadOpenedStaysWhenSomethingHappens() {
        List<String> some = Stream.of(RowType.INPUTS, RowType.ACTIVITIES, RowType.OUTPUTS)
                .flatMap(list -> workshops.snapshot(workshop).rows(list).stream())
                .filter(row -> "LIB".equals(row.agency()))
                .map(Row::id)
                .limit(13)
                .toList();
        some.subList(0, 12).forEach(card -> elsewhere("lib-deputy", new Edit.RemoveCard(card)));
        BinDialog bin = open("lib-lead", "LIB");
        assertThat(lines(bin)).hasSize(10);
        _click(_find(bin, NativeButton.class, spec -> spec.withText("Show what was removed earlier"))
                .getFirst());
        assertThat(lines(bin)).hasSize(12);
        elsewhere("lib-deputy", new Edit.RemoveCard(some.getLast()));
        bin.show(room().state());
        assertThat(lines(bin)).hasSize(13);
    }

    private long links() {
        return workshops.snapshot(workshop).workshop().triangle("LIB").links().size();
    }

    private BinDialog open(String login, String agency) {
        var member = workshops.snapshot(workshop).member(account(login)).orElseThrow();
        var bin = new BinDialog(past, workshops, new Visit(workshop, "lantern", member, room()), agency);
        bin.show(room().state());
        bin.open();
        return bin;
    }

    private static List<ListItem> lines(BinDialog bin) {
        return _find(bin, ListItem.class);
    }
}
