package org.trialign.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Input;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;

/** A workshop from which chance takes cards, links, cross links, fields and entries of lists, and adds nothing. */
final class Stripped {
    private final Random random;
    private final Set<String> gone = new HashSet<>();

    private Stripped(Random random) {
        this.random = random;
    }

    static Workshop of(Workshop workshop, Random random) {
        return new Stripped(random).strip(workshop);
    }

    private Workshop strip(Workshop workshop) {
        var triangles = new HashMap<String, Triangle>();
        workshop.triangles().forEach((agency, triangle) -> {
            triangle.cards().map(Card::id).filter(id -> chance(0.1)).forEach(gone::add);
            triangles.put(agency, strip(triangle));
        });
        List<CrossLink> crossLinks = workshop.crossLinks().stream()
                .filter(x -> !chance(0.1) && !gone.contains(x.from()) && !gone.contains(x.to()))
                .toList();
        return Reshaped.with(workshop, triangles, crossLinks);
    }

    private Triangle strip(Triangle t) {
        return new Triangle(
                left(t.values())
                        .map(v -> new ValueClaim(
                                v.id(),
                                v.title(),
                                v.cell(),
                                v.role(),
                                some(v.population()),
                                some(v.place()),
                                some(v.condition()),
                                some(v.direction()),
                                some(v.facets()),
                                null,
                                null))
                        .toList(),
                left(t.stakeholders()).flatMap(this::strip).toList(),
                left(t.inputs())
                        .map(i -> new Input(
                                i.id(),
                                i.title(),
                                i.kind(),
                                i.status(),
                                some(i.resource()),
                                null,
                                some(i.time()),
                                some(i.amount()),
                                null,
                                null,
                                null))
                        .toList(),
                left(t.activities())
                        .map(a -> new Activity(
                                a.id(),
                                a.title(),
                                a.kind(),
                                some(a.function()),
                                some(a.needs()),
                                some(a.requires()),
                                some(a.forbids()),
                                null,
                                null))
                        .toList(),
                left(t.outputs())
                        .map(o -> new Output(
                                o.id(),
                                o.title(),
                                o.kind(),
                                some(o.function()),
                                some(o.population()),
                                some(o.place()),
                                some(o.time()),
                                null,
                                null,
                                null))
                        .toList(),
                left(t.outcomes())
                        .map(u -> new Outcome(
                                u.id(),
                                u.title(),
                                u.kind(),
                                some(u.condition()),
                                some(u.direction()),
                                some(u.population()),
                                null,
                                null))
                        .toList(),
                t.links().stream()
                        .filter(l -> !chance(0.1) && !gone.contains(l.from()) && !gone.contains(l.to()))
                        .toList());
    }

    /** None if all that the card spoke of is gone. */
    private Stream<Stakeholder> strip(Stakeholder s) {
        List<String> about = s.about().stream().filter(v -> !gone.contains(v)).toList();
        if (about.isEmpty() && !s.about().isEmpty()) {
            return Stream.of();
        }
        return Stream.of(new Stakeholder(
                s.id(), s.authorizer(), some(s.stance()), s.power(), some(s.gives()), some(about), null, null));
    }

    private <C extends Card> Stream<C> left(List<C> cards) {
        return cards.stream().filter(card -> !gone.contains(card.id()));
    }

    private <T> @Nullable T some(@Nullable T value) {
        return chance(0.1) ? null : value;
    }

    private <T> List<T> some(List<T> entries) {
        return entries.stream().filter(entry -> !chance(0.1)).toList();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
