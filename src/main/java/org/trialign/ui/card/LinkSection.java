package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trialign.model.CardList;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;

/** The links of a card inside its triangle, way by way. */
final class LinkSection extends Div {
    private final CardScope scope;
    private final List<LinkWay> ways;
    private final Map<LinkWay, LinkGroup> groups = new LinkedHashMap<>();

    LinkSection(CardScope scope, CardSeen card) {
        this.scope = scope;
        addClassName("links");
        ways = LinkWay.inside(CardList.of(card.list()));
    }

    /** Who may not link gets only the ways that are linked. */
    void show(Reading reading) {
        List<LinkWay> wanted = ways.stream()
                .filter(way -> scope.isEditable() || LinkGroup.isLinked(scope, way, reading))
                .toList();
        if (!List.copyOf(groups.keySet()).equals(wanted)) {
            groups.clear();
            removeAll();
            for (LinkWay way : wanted) {
                var group = new LinkGroup(scope, way);
                groups.put(way, group);
                add(group);
            }
        }
        groups.values().forEach(group -> group.show(reading));
    }
}
