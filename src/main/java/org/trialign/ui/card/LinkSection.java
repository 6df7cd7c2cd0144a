package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;

/** The links of a card inside its triangle, way by way. */
final class LinkSection extends Div {
    private final List<LinkGroup> groups;

    LinkSection(CardScope scope, CardSeen card) {
        addClassName("links");
        groups = LinkWay.of(card.list()).stream()
                .map(way -> new LinkGroup(scope, way))
                .toList();
        groups.forEach(this::add);
    }

    void show(Reading reading) {
        groups.forEach(group -> group.show(reading));
    }
}
