package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.widget.CrossButton;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;

/** The head of a card's panel: what kind of card it is, who else is at it, what can be done with it, and the way out. */
final class CardHead extends Div {
    private final H2 heading = new H2();
    private final Span kind = new Span();
    private final Drawn drawn = new Drawn();
    private final List<Component> actions = new ArrayList<>();

    CardHead(String slug, String card, Runnable leave) {
        heading.getElement().setAttribute("tabindex", "-1");
        kind.addClassName("card-kind-word");
        var cross = new CrossButton(getTranslation("card.close"), leave);
        cross.addClassName("close-button");
        add(heading, kind, new CardPeople(slug, card), cross);
        addClassNames("side-head", "card-head");
    }

    /** Before the way out. */
    void addAction(Component action) {
        addComponentAtIndex(getComponentCount() - 1, action);
        actions.add(action);
    }

    void show(CardSeen now, Reading reading) {
        actions.forEach(action -> action.setVisible(true));
        String title = reading.title(now.id());
        if (!drawn.isNew(title, now.json())) {
            return;
        }
        var badge = new Span(CardMark.of(now, reading));
        badge.add(getTranslation("card.kind." + now.list().wire()));
        badge.addClassNames("badge", "card-kind");
        var name = new Span(title);
        name.addClassName("sr-only");
        Written.here(name);
        heading.removeAll();
        heading.add(badge, name);
        kind.setText(kindWord(now));
    }

    /** What this person may not read any more leaves the page, with what could be done with it. */
    void forget() {
        actions.forEach(action -> action.setVisible(false));
        heading.removeAll();
        kind.setText("");
        drawn.forget();
    }

    /** Puts the focus here; for a claim that says nothing yet of what it is about, where to say that. */
    void focus(@Nullable CardSeen editable) {
        heading.getElement()
                .executeJs(
                        "($0 && this.closest('.card-panel').querySelector('[data-field=facets]') || this)"
                                + ".dispatchEvent(new CustomEvent('opening', {bubbles: true}))",
                        editable != null && isUntold(editable));
    }

    private static boolean isUntold(CardSeen card) {
        return card.list() == RowType.VALUES
                && Stream.of("facets", "population", "place").map(card::get).noneMatch(CardHead::isSaid);
    }

    private static boolean isSaid(@Nullable JsonNode value) {
        return value != null && !(value.isArray() && value.isEmpty());
    }

    private String kindWord(CardSeen now) {
        if (now.list() == RowType.STAKEHOLDERS) {
            return "";
        }
        String field = now.list() == RowType.VALUES ? "role" : "kind";
        String option = Editors.choices(Schema.of(now.list()).field(field).orElseThrow())
                .option(now.get(field));
        return getTranslation("card.option." + field + "_" + option);
    }
}
