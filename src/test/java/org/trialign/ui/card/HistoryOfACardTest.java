package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.base.Initials;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Link;
import org.trialign.model.RowType;
import org.trialign.ui.widget.Avatar;
import tools.jackson.databind.node.JsonNodeFactory;

/** The history in the side panel. */
class HistoryOfACardTest extends PanelScene {
    @Test
    @Rule("UN-5")
    void whoAndWhatStandsThereInWordsAndIsReadAnewWhenSomethingHappens() {
        elsewhere("lib-deputy", set("lib-o1", "title", "Street counts"));
        var everyone = LanternStreet.workshop().vocabulary().populations().getLast();
        elsewhere("lib-deputy", set("lib-o1", "population", everyone.id()));
        CardPanel panel = open("lib-lead", "lib-o1");
        assertThat(entries(panel)).isEmpty();
        turn(panel);
        assertThat(text(entries(panel).getFirst())).contains("lib-deputy", "people", "from", everyone.name());
        String deputy = workshops
                .snapshot(workshop)
                .member(account("lib-deputy"))
                .orElseThrow()
                .name();
        assertThat(_get(entries(panel).getFirst(), Avatar.class).getText()).isEqualTo(Initials.of(deputy));
        assertThat(text(entries(panel).get(1))).contains("title", "Street counts");
        assertThat(text(entries(panel).getLast())).contains("The card came with the workshop");
        assertThat(text(panel)).doesNotContain(everyone.id());

        elsewhere("lib-lead", set("lib-o1", "volume", "10 a day"));
        refresh(panel);
        assertThat(text(entries(panel).getFirst())).contains("You", "volume", "10 a day");
        turn(panel);
        assertThat(_get(panel, HistorySection.class)
                        .getChildren()
                        .filter(part -> part.isVisible())
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Rule("UN-5")
    void whatWasBeforeIsPutBackFieldByFieldOrAllOfIt() {
        String title = stored("lib-o1", "title").asString();
        elsewhere("lib-deputy", set("lib-o1", "title", "Street counts"), set("lib-o1", "volume", "10 a day"));
        CardPanel panel = open("lib-lead", "lib-o1");
        turn(panel);
        _click(button(panel, "Put back title: " + title));
        assertThat(stored("lib-o1", "title").asString()).isEqualTo(title);
        assertThat(stored("lib-o1", "volume").asString()).isEqualTo("10 a day");
        elsewhere("lib-deputy", new Edit.Undo(null));

        elsewhere("lib-lead", set("lib-o1", "title", "Once more"));
        Link link = workshops.snapshot(workshop).workshop().triangle("LIB").links().stream()
                .filter(one -> one.from().equals("lib-o1"))
                .findFirst()
                .orElseThrow();
        elsewhere("lib-deputy", new Edit.RemoveLink("LIB", link.from(), link.to()));
        refresh(panel);
        NativeButton again = _find(panel, NativeButton.class).stream()
                .filter(button -> button.getText().equals("Draw it again"))
                .findFirst()
                .orElseThrow();
        _click(again);
        assertThat(workshops.snapshot(workshop).workshop().triangle("LIB").links())
                .contains(link);
    }

    @Test
    @Rule("UN-7")
    void observersReadWhatChangedWithoutNamesAndWithoutButtons() {
        elsewhere("facilitator", new Edit.HideAgency("LIB"));
        elsewhere("lib-deputy", set("lib-o1", "title", "In the draft"));
        elsewhere("facilitator", new Edit.RevealAgency("LIB"));
        elsewhere("lib-deputy", set("lib-o1", "note", "A private thought"));
        elsewhere("lib-deputy", set("lib-o1", "title", "Street counts"));
        for (String reader : List.of("observer-council", "pol-lead")) {
            CardPanel panel = open(reader, "lib-o1");
            turn(panel);
            boolean isObserver = reader.startsWith("observer");
            assertThat(entries(panel)).hasSize(isObserver ? 1 : 2);
            assertThat(text(entries(panel).getFirst())).contains("Street counts");
            if (isObserver) {
                assertThat(text(_get(panel, HistorySection.class)))
                        .doesNotContain("lib-deputy", "private thought", "note");
            }
            assertThat(_find(_get(panel, HistorySection.class), NativeButton.class))
                    .hasSize(1);
        }
    }

    @Test
    @Rule("UN-5")
    void earlierChangesAreReadOnDemand() {
        for (int i = 0; i < 12; i++) {
            elsewhere("lib-deputy", set("lib-o1", "volume", "number " + i));
        }
        CardPanel panel = open("lib-lead", "lib-o1");
        turn(panel);
        assertThat(entries(panel)).hasSize(8);
        _click(_get(panel, NativeButton.class, spec -> spec.withText("Show earlier changes")));
        assertThat(entries(panel)).hasSize(13);
        elsewhere("lib-lead", new Edit.SetField("lib-o1", "volume", JsonNodeFactory.instance.nullNode()));
    }

    @Test
    @Rule("UN-25")
    void aMergeOfWordsAndItsUndoSaySo() {
        elsewhere("lib-lead", set("lib-o1", "population", "pop-youth"));
        elsewhere("facilitator", new Edit.MergeTerms(RowType.POPULATIONS, "pop-youth", "pop-users"));
        elsewhere("facilitator", new Edit.Undo(null));
        elsewhere("facilitator", new Edit.Redo());
        for (String reader : List.of("lib-lead", "pol-lead", "observer-council")) {
            CardPanel panel = open(reader, "lib-o1");
            turn(panel);
            assertThat(entries(panel).stream().map(HistoryOfACardTest::text).limit(4))
                    .as(reader)
                    .satisfiesExactly(
                            again -> assertThat(again).contains("Two words were merged", "people"),
                            undo -> assertThat(undo).contains("What was merged is two words again", "people"),
                            merge -> assertThat(merge).contains("Two words were merged", "people"),
                            set -> assertThat(set).contains("people").doesNotContain("merged"));
        }
    }

    @Test
    @Rule("UN-23")
    void anEntryThatSaysTheSameStaysSoThatWhoIsOnItKeepsTheFocus() {
        elsewhere("lib-deputy", set("lib-o1", "volume", "20 a day"));
        CardPanel panel = open("lib-lead", "lib-o1");
        turn(panel);
        var before = entries(panel).getFirst();
        elsewhere("lib-deputy", set("lib-o1", "volume", "30 a day"));
        refresh(panel);
        assertThat(entries(panel).get(1)).isSameAs(before);
        assertThat(text(entries(panel).getFirst())).contains("30 a day");
    }

    @Test
    @Rule("UN-22")
    void whatMoreHadOpenedStaysWhenSomethingHappens() {
        for (int i = 0; i < 20; i++) {
            elsewhere("lib-deputy", set("lib-o1", "volume", "number " + i));
        }
        CardPanel panel = open("lib-lead", "lib-o1");
        turn(panel);
        _click(_get(panel, NativeButton.class, spec -> spec.withText("Show earlier changes")));
        assertThat(entries(panel)).hasSize(16);
        elsewhere("lib-deputy", set("lib-o1", "volume", "another number"));
        refresh(panel);
        assertThat(text(entries(panel).getFirst())).contains("another number");
        assertThat(entries(panel)).hasSizeGreaterThan(16);
        assertThat(_find(panel, NativeButton.class, spec -> spec.withText("Show earlier changes")))
                .hasSize(entries(panel).size() < 22 ? 1 : 0);
    }

    private static void turn(CardPanel panel) {
        _click(_get(panel, NativeButton.class, spec -> spec.withText("History")));
    }

    private static List<HistoryEntry> entries(CardPanel panel) {
        return _find(panel, HistoryEntry.class);
    }

    private static NativeButton button(CardPanel panel, String label) {
        return part(panel, NativeButton.class, "aria-label", label::equals);
    }
}
