package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Effect;
import org.trialign.model.Link;
import org.trialign.ui.edit.Lines;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The links of a card that go one way, and a box to make another one. */
final class LinkGroup extends Div {
    private final CardScope scope;
    private final LinkWay way;
    private final Div lines = new Div();
    private final Lines<LinkLine> byId;
    /** Only for who may link. */
    private final @Nullable AddBox add;

    LinkGroup(CardScope scope, LinkWay way) {
        this.scope = scope;
        this.way = way;
        byId = new Lines<>(scope.saver());
        add = scope.isEditable()
                ? new AddBox(getTranslation("card.links.add." + way.name()), scope, this::offers, this::link)
                : null;
        addClassName("link-group");
        getElement().setAttribute("data-links", way.name());
        lines.addClassName("link-lines");
        var label = new H3(getTranslation("card.links." + way.name()));
        label.addClassName("field-label");
        add(label, lines);
        if (add != null) {
            add(add);
        }
    }

    void show(Reading reading) {
        List<Link> links = links(reading).toList();
        Set<String> ids = links.stream().map(Link::id).collect(Collectors.toSet());
        byId.keepOnly(ids);
        for (Link link : links) {
            byId.of(link.id(), id -> newLine(link)).show(link, reading);
        }
        if (add != null) {
            add.show(reading);
        }
        setVisible(!byId.all().isEmpty() || (add != null && add.hasOffers()));
    }

    private List<Word> offers(Reading reading) {
        Set<String> linked = links(reading).map(this::otherEnd).collect(Collectors.toSet());
        return reading.cards(scope.agency(), way.others()).stream()
                .map(CardSeen::id)
                .filter(id -> !linked.contains(id) && !isLinkedOtherwise(id, reading))
                .map(id -> new Word(id, reading.title(id), null))
                .toList();
    }

    private LinkLine newLine(Link link) {
        var line = new LinkLine(scope, link, otherEnd(link));
        lines.add(line);
        return line;
    }

    private Stream<Link> links(Reading reading) {
        return reading.links(scope.agency()).stream().filter(link -> isMine(scope, way, link));
    }

    private boolean isBurden() {
        return way.effect() == Effect.MINUS;
    }

    /** True if the card has a link that goes this way. */
    static boolean isLinked(CardScope scope, LinkWay way, Reading reading) {
        return reading.links(scope.agency()).stream().anyMatch(link -> isMine(scope, way, link));
    }

    private static boolean isMine(CardScope scope, LinkWay way, Link link) {
        return scope.card().equals(way.isInto() ? link.to() : link.from())
                && link.isBurden() == (way.effect() == Effect.MINUS);
    }

    private String otherEnd(Link link) {
        return way.isInto() ? link.from() : link.to();
    }

    /** There is at most one link from one card to another: what helps can't set back too. */
    private boolean isLinkedOtherwise(String other, Reading reading) {
        String id = way.isInto() ? other + ">" + scope.card() : scope.card() + ">" + other;
        return reading.links(scope.agency()).stream().anyMatch(link -> link.id().equals(id));
    }

    private Edit link(String other) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("from", way.isInto() ? other : scope.card());
        link.put("to", way.isInto() ? scope.card() : other);
        if (isBurden()) {
            link.put("effect", way.effect().wire());
        }
        return new Edit.AddLink(scope.agency(), link);
    }
}
