package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.Usual;
import org.trialign.ui.edit.WordBox;
import tools.jackson.databind.node.JsonNodeFactory;

/** Usual people, place and time: set once, proposed in cards that say nothing yet. */
class UsualTest extends PanelScene {
    @Test
    @Rule("BD-12")
    void theDialogSetsThem() {
        var dialog = new UsualDialog(workshops, workshop, "LIB", account("lib-lead"));
        dialog.show(rooms.of(workshop), rooms.of(workshop).state());
        dialog.open();
        _setValue(combo(dialog, "place"), "pl-square");

        assertThat(workshops
                        .snapshot(workshop)
                        .find(RowType.USUALS, "LIB")
                        .orElseThrow()
                        .thing())
                .isEqualTo(new Usual("LIB", null, "pl-square", null));
    }

    @Test
    @Rule("BD-12")
    void whatIsUsualStandsPaleInAnEmptyFieldAndIsSetOnlyWhenItIsTaken() {
        elsewhere("lib-lead", usual("pl-square"), empty("lib-o1"));
        CardPanel panel = open("lib-lead", "lib-o1");

        assertThat(stored("lib-o1", "place")).isNull();
        assertThat(combo(panel, "place").getPlaceholder()).isNotBlank();
        assertThat(combo(panel, "place").getValue()).isNull();
        NativeButton chip = _get(panel, NativeButton.class, spec -> spec.withClasses("proposal"));
        assertThat(chip.getElement().getTextRecursively())
                .contains(combo(panel, "place").getPlaceholder());
        _click(chip);

        assertThat(stored("lib-o1", "place").asString()).isEqualTo("pl-square");
        assertThat(combo(panel, "place").getValue()).isEqualTo("pl-square");
        assertThat(proposals(panel)).isEmpty();
    }

    @Test
    @Rule("PN-48")
    void theOfferBelongsToItsFieldAndIsTakenOrPutAsideAloud() {
        elsewhere("lib-lead", usual("pl-square"), empty("lib-o1"), empty("lib-o2"));
        CardPanel panel = open("lib-lead", "lib-o1");
        WordBox place = combo(panel, "place");
        assertThat(text(place.getHelperComponent()))
                .contains("Usual: Lantern Square", "Tab takes it, Escape leaves it.");
        _click(proposals(panel).getFirst());
        assertThat(text(panel)).contains("Taken: Lantern Square.");
        assertThat(place.getHelperComponent()).isNull();

        CardPanel other = open("lib-lead", "lib-o2");
        WordBox left = combo(other, "place");
        left.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(left.getElement(), "offer-left", JsonNodeFactory.instance.objectNode()));
        assertThat(text(other)).contains("Left empty. Usual would be: Lantern Square.");
        assertThat(left.getElement().hasAttribute("data-proposed")).isFalse();
        elsewhere("lib-lead", set("lib-o2", "note", "Something else"));
        refresh(other);
        assertThat(proposals(other)).isEmpty();
        assertThat(stored("lib-o2", "place")).isNull();
        assertThat(proposals(open("lib-lead", "lib-o2"))).hasSize(1);
    }

    @Test
    @Rule("BD-12")
    void nothingIsProposedWhereTheCardSaysSomethingOrToOthers() {
        elsewhere("lib-lead", usual("pl-square"));
        assertThat(proposals(open("lib-lead", "lib-o1"))).isEmpty();
        elsewhere("pol-lead", new Edit.SetField("pol-o1", "place", null));
        assertThat(proposals(open("pol-lead", "pol-o1"))).isEmpty();
        elsewhere("lib-lead", empty("lib-o1"));
        assertThat(proposals(open("facilitator", "lib-o1"))).isEmpty();
    }

    private static List<NativeButton> proposals(CardPanel panel) {
        return _find(panel, NativeButton.class, spec -> spec.withClasses("proposal"));
    }

    private static WordBox combo(com.vaadin.flow.component.Component within, String field) {
        return field(within, WordBox.class, field);
    }

    private static Edit usual(@Nullable String place) {
        return new Edit.SetUsual("LIB", "place", place == null ? null : JsonNodeFactory.instance.stringNode(place));
    }

    private static Edit empty(String card) {
        return new Edit.SetField(card, "place", null);
    }
}
