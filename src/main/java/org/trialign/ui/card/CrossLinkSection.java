package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.model.CardList;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Lines;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hand-offs and burdens between this card and those of other agencies. */
final class CrossLinkSection extends Div {
    private final CardScope scope;
    private final Div lines = new Div();
    private final Lines<CrossLinkLine> byId;
    private final List<LinkWay> ways;
    /** Made when they may be used for the first time. */
    private final Map<LinkWay, AddBox> boxes = new LinkedHashMap<>();

    CrossLinkSection(CardScope scope, CardSeen card) {
        this.scope = scope;
        byId = new Lines<>(scope.saver());
        addClassName("cross-links");
        var label = new H3(getTranslation("card.cross.title"));
        label.addClassName("field-label");
        lines.addClassName("link-lines");
        add(label, lines);
        ways = LinkWay.across(CardList.of(card.list()));
    }

    private AddBox newBox(LinkWay way) {
        var box = new AddBox(
                getTranslation("card.cross.add." + way.name()),
                scope,
                reading -> offers(way, reading),
                other -> draw(way, other));
        box.getElement().setAttribute("data-cross", way.name());
        add(box);
        return box;
    }

    void show(Reading reading) {
        List<CrossLink> links = reading.crossLinksOf(scope.card()).toList();
        Set<String> ids = links.stream().map(CrossLink::id).collect(Collectors.toSet());
        byId.keepOnly(ids);
        for (CrossLink link : links) {
            byId.of(link.id(), id -> newLine(link)).show(link, reading);
        }
        ways.forEach(way -> show(way, reading));
        setVisible(!byId.all().isEmpty() || boxes.values().stream().anyMatch(AddBox::isVisible));
    }

    boolean hasEditors() {
        return byId.all().stream().anyMatch(CrossLinkLine::hasEditors);
    }

    /** True while something may stand here that isn't in the workshop. */
    boolean isBusy() {
        return byId.all().stream().anyMatch(CrossLinkLine::isBusy);
    }

    private CrossLinkLine newLine(CrossLink link) {
        var line = new CrossLinkLine(scope, link);
        lines.add(line);
        return line;
    }

    private void show(LinkWay way, Reading reading) {
        List<CardSeen> others = others(way, reading);
        boolean isOpen =
                !others.isEmpty() && reading.may(draw(way, others.getFirst().id()));
        if (boxes.containsKey(way)) {
            boxes.get(way).setVisible(isOpen);
        }
        if (isOpen) {
            boxes.computeIfAbsent(way, this::newBox).show(reading);
        }
    }

    /** The cards of others that it isn't joined with yet. */
    private List<CardSeen> others(LinkWay way, Reading reading) {
        Set<String> joined = reading.crossLinksOf(scope.card())
                .map(link -> way.isInto() ? link.from() : link.to())
                .collect(Collectors.toSet());
        return reading.othersCards(scope.agency(), way.others()).stream()
                .filter(card -> !joined.contains(card.id()))
                .toList();
    }

    private List<Word> offers(LinkWay way, Reading reading) {
        return others(way, reading).stream()
                .map(card -> new Word(
                        card.id(), card.agency() + " · " + reading.title(card.id()), reading.agencyName(card.agency())))
                .toList();
    }

    private Edit draw(LinkWay way, String other) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("by", scope.agency());
        link.put("from", way.isInto() ? other : scope.card());
        link.put("to", way.isInto() ? scope.card() : other);
        link.put("effect", way.effect().wire());
        return new Edit.AddCrossLink(link);
    }
}
