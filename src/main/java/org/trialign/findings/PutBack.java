package org.trialign.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;

/** What a change took away, put back: a finding that is there again was withdrawn, not resolved (findings.md §8). */
public final class PutBack {
    private final Workshop before;
    private final Workshop after;
    private final StillThere stillThere;
    private final Map<String, Triangle> triangles = new HashMap<>();

    private PutBack(Workshop before, Workshop after, StillThere stillThere) {
        this.before = before;
        this.after = after;
        this.stillThere = stillThere;
    }

    /** The workshop after the change, restricted to the revealed agencies, with what it took from them. */
    public static Workshop of(Workshop before, Workshop after, Set<String> revealed) {
        return new PutBack(Restriction.to(before, revealed), Restriction.to(after, revealed), new StillThere(after))
                .made();
    }

    private Workshop made() {
        for (Agency agency : after.agencies()) {
            triangles.put(agency.id(), cards(before.triangle(agency.id()), after.triangle(agency.id())));
        }
        Map<String, String> old = places(before);
        Map<String, String> present = places(after.with(triangles, List.of()));
        var linked = new HashMap<String, Triangle>();
        triangles.forEach((agency, triangle) -> {
            Predicate<Link> isPossible =
                    link -> isSamePlace(old, present, link.from()) && isSamePlace(old, present, link.to());
            List<Link> was = before.triangle(agency).links();
            linked.put(agency, with(triangle, links(was, after.triangle(agency).links(), isPossible)));
        });
        return after.with(linked, crossLinks(old, present));
    }

    private Triangle cards(Triangle was, Triangle now) {
        var fields = new PutBackFields(stillThere);
        List<ValueClaim> values = cards(was.values(), now.values(), fields::value);
        Set<String> valueIds = values.stream().map(ValueClaim::id).collect(Collectors.toSet());
        return new Triangle(
                values,
                cards(
                        was.stakeholders(),
                        now.stakeholders(),
                        (before, after) -> fields.stakeholder(before, after, valueIds)),
                cards(was.inputs(), now.inputs(), fields::input),
                cards(was.activities(), now.activities(), fields::activity),
                cards(was.outputs(), now.outputs(), fields::output),
                cards(was.outcomes(), now.outcomes(), fields::outcome),
                List.of());
    }

    /** The cards of now with the fields they lost, and those that are gone. */
    private <C extends Card> List<C> cards(List<C> was, List<C> now, BiFunction<C, @Nullable C, @Nullable C> putBack) {
        Map<String, C> before = was.stream().collect(Collectors.toMap(Card::id, Function.identity()));
        var made = new ArrayList<C>();
        for (C card : now) {
            C old = before.get(card.id());
            C filled = old == null ? null : putBack.apply(old, card);
            made.add(filled == null ? card : filled);
        }
        for (C card : was) {
            C back = stillThere.isUsed(card.id()) ? null : putBack.apply(card, null);
            if (back != null) {
                made.add(back);
            }
        }
        return made;
    }

    private static List<Link> links(List<Link> was, List<Link> now, Predicate<Link> isPossible) {
        Set<String> ends = now.stream().map(Link::id).collect(Collectors.toSet());
        Stream<Link> back = was.stream().filter(link -> !ends.contains(link.id()) && isPossible.test(link));
        return Stream.concat(now.stream(), back).toList();
    }

    private List<CrossLink> crossLinks(Map<String, String> old, Map<String, String> present) {
        var made = new ArrayList<>(after.crossLinks());
        Set<String> ends = made.stream().map(PutBack::ends).collect(Collectors.toSet());
        before.crossLinks().stream()
                .filter(link -> !ends.contains(ends(link))
                        && !stillThere.isUsed(link.id())
                        && isSamePlace(old, present, link.from())
                        && isSamePlace(old, present, link.to()))
                .forEach(made::add);
        return made;
    }

    private static String ends(CrossLink link) {
        return link.from() + ">" + link.to();
    }

    /** Where each card stands: its agency and its list. */
    private static Map<String, String> places(Workshop workshop) {
        var places = new HashMap<String, String>();
        workshop.triangles()
                .forEach((agency, triangle) -> triangle.cards()
                        .forEach(card -> places.put(
                                card.id(), agency + " " + card.getClass().getSimpleName())));
        return places;
    }

    private static boolean isSamePlace(Map<String, String> old, Map<String, String> present, String card) {
        String place = old.get(card);
        return place != null && place.equals(present.get(card));
    }

    private static Triangle with(Triangle cards, List<Link> links) {
        return new Triangle(
                cards.values(),
                cards.stakeholders(),
                cards.inputs(),
                cards.activities(),
                cards.outputs(),
                cards.outcomes(),
                links);
    }
}
