package org.trialign.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Agency;
import org.trialign.model.CrossLink;
import org.trialign.model.Effect;
import org.trialign.model.Evidence;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;

/** The same workshop told differently, in ways that must not matter to the detector. */
final class Reshaped {
    private Reshaped() {}

    /** Every list in another order. */
    static Workshop shuffled(Workshop w, Random random) {
        Vocabulary v = w.vocabulary();
        var triangles = new HashMap<String, Triangle>();
        w.triangles()
                .forEach((agency, t) -> triangles.put(
                        agency,
                        new Triangle(
                                mixed(t.values(), random),
                                mixed(t.stakeholders(), random),
                                mixed(t.inputs(), random),
                                mixed(t.activities(), random),
                                mixed(t.outputs(), random),
                                mixed(t.outcomes(), random),
                                mixed(t.links(), random))));
        return new Workshop(
                w.head(),
                w.problem(),
                mixed(w.facets(), random),
                new Vocabulary(
                        mixed(v.populations(), random),
                        mixed(v.populationOverlaps(), random),
                        mixed(v.places(), random),
                        mixed(v.times(), random),
                        mixed(v.conditions(), random),
                        mixed(v.functions(), random),
                        mixed(v.terms(), random),
                        mixed(v.authorizers(), random),
                        mixed(v.resources(), random)),
                mixed(w.agencies(), random),
                triangles,
                mixed(w.crossLinks(), random),
                w.agreements(),
                w.jointLines(),
                w.parkingLot());
    }

    /** With every default written out, and new titles, notes and sources. */
    static Workshop spelledOut(Workshop w) {
        var triangles = new HashMap<String, Triangle>();
        w.triangles()
                .forEach((agency, t) -> triangles.put(
                        agency,
                        new Triangle(
                                t.values().stream().map(Reshaped::spelledOut).toList(),
                                t.stakeholders().stream()
                                        .map(s -> new Stakeholder(
                                                s.id(),
                                                s.authorizer(),
                                                s.stance(),
                                                s.powerOrDefault(),
                                                s.gives(),
                                                s.about(),
                                                "note",
                                                true))
                                        .toList(),
                                t.inputs().stream().map(Reshaped::spelledOut).toList(),
                                t.activities(),
                                t.outputs(),
                                t.outcomes(),
                                t.links().stream().map(Reshaped::spelledOut).toList())));
        return with(
                w,
                triangles,
                w.crossLinks().stream()
                        .map(x -> new CrossLink(
                                x.id(),
                                x.by(),
                                x.from(),
                                x.to(),
                                x.effect(),
                                x.evidenceOrDefault(),
                                "test",
                                x.isAgreed(),
                                "n"))
                        .toList());
    }

    private static ValueClaim spelledOut(ValueClaim v) {
        ValueRole role = v.isCore() ? ValueRole.CORE : ValueRole.CONTRIBUTING;
        return new ValueClaim(
                v.id(),
                "Other title",
                v.cell(),
                role,
                v.population(),
                v.place(),
                v.condition(),
                v.direction(),
                v.facets(),
                "note",
                true);
    }

    private static Input spelledOut(Input i) {
        return new Input(
                i.id(),
                "Other",
                i.kind(),
                i.status(),
                i.resource(),
                i.source(),
                i.time(),
                i.amount() == null ? java.math.BigDecimal.ZERO : i.amount(),
                i.unit(),
                "note",
                false);
    }

    private static Link spelledOut(Link l) {
        Effect effect = l.isBurden() ? Effect.MINUS : Effect.PLUS;
        Evidence evidence = l.from().contains("-o") ? l.evidenceOrDefault() : l.evidence();
        return new Link(l.from(), l.to(), effect, evidence, null);
    }

    /** Every agency and card under another id. */
    static Workshop renamed(Workshop w, UnaryOperator<String> rename) {
        var triangles = new HashMap<String, Triangle>();
        w.triangles().forEach((agency, t) -> triangles.put(rename.apply(agency), renamed(t, rename)));
        var made = with(
                w,
                triangles,
                w.crossLinks().stream()
                        .map(x -> new CrossLink(
                                x.id(),
                                rename.apply(x.by()),
                                rename.apply(x.from()),
                                rename.apply(x.to()),
                                x.effect(),
                                x.evidence(),
                                null,
                                x.agreed(),
                                null))
                        .toList());
        return new Workshop(
                made.head(),
                made.problem(),
                made.facets(),
                made.vocabulary(),
                w.agencies().stream()
                        .map(a -> new Agency(rename.apply(a.id()), a.name(), null, null, null))
                        .toList(),
                triangles,
                made.crossLinks(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Triangle renamed(Triangle t, UnaryOperator<String> id) {
        return new Triangle(
                t.values().stream()
                        .map(v -> new ValueClaim(
                                id.apply(v.id()),
                                v.title(),
                                v.cell(),
                                v.role(),
                                v.population(),
                                v.place(),
                                v.condition(),
                                v.direction(),
                                v.facets(),
                                null,
                                null))
                        .toList(),
                t.stakeholders().stream()
                        .map(s -> new Stakeholder(
                                id.apply(s.id()),
                                s.authorizer(),
                                s.stance(),
                                s.power(),
                                s.gives(),
                                s.about().stream().map(id).toList(),
                                null,
                                null))
                        .toList(),
                t.inputs().stream()
                        .map(i -> new Input(
                                id.apply(i.id()),
                                i.title(),
                                i.kind(),
                                i.status(),
                                i.resource(),
                                null,
                                i.time(),
                                i.amount(),
                                null,
                                null,
                                null))
                        .toList(),
                t.activities().stream()
                        .map(a -> new Activity(
                                id.apply(a.id()),
                                a.title(),
                                a.kind(),
                                a.function(),
                                a.needs(),
                                a.requires(),
                                a.forbids(),
                                null,
                                null))
                        .toList(),
                t.outputs().stream()
                        .map(o -> new Output(
                                id.apply(o.id()),
                                o.title(),
                                o.kind(),
                                o.function(),
                                o.population(),
                                o.place(),
                                o.time(),
                                null,
                                null,
                                null))
                        .toList(),
                t.outcomes().stream()
                        .map(u -> new Outcome(
                                id.apply(u.id()),
                                u.title(),
                                u.kind(),
                                u.condition(),
                                u.direction(),
                                u.population(),
                                null,
                                null))
                        .toList(),
                t.links().stream()
                        .map(l -> new Link(id.apply(l.from()), id.apply(l.to()), l.effect(), l.evidence(), null))
                        .toList());
    }

    static Workshop with(Workshop w, Map<String, Triangle> triangles, @Nullable List<CrossLink> crossLinks) {
        return new Workshop(
                w.head(),
                w.problem(),
                w.facets(),
                w.vocabulary(),
                w.agencies(),
                triangles,
                crossLinks == null ? w.crossLinks() : crossLinks,
                w.agreements(),
                w.jointLines(),
                w.parkingLot());
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        var made = new ArrayList<>(list);
        Collections.shuffle(made, random);
        return made;
    }
}
