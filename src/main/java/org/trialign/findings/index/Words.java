package org.trialign.findings.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Blank;
import org.trialign.model.Authorizer;
import org.trialign.model.Condition;
import org.trialign.model.Output;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Resource;
import org.trialign.model.Time;
import org.trialign.model.Vocabulary;

/** How the words of the vocabulary relate (findings.md §2). A missing word matches nothing unless a method says so. */
public final class Words {
    private final Vocabulary vocabulary;
    private final Reads reads;
    private final Tree populations;
    private final Tree places;
    private final Tree times;
    private final Tree conditions;
    private final Map<String, Condition> conditionOf;
    private final Set<String> citywide;
    private final Map<String, Set<String>> nearPopulations;
    private final Map<String, Set<String>> nearPlaces;

    Words(Vocabulary vocabulary, Reads reads) {
        this.vocabulary = vocabulary;
        this.reads = reads;
        populations = new Tree(vocabulary.populations(), Population::parent);
        places = new Tree(vocabulary.places(), Place::parent);
        times = new Tree(vocabulary.times(), Time::parent);
        conditions = new Tree(vocabulary.conditions(), Condition::parent);
        conditionOf = vocabulary.conditions().stream().collect(Collectors.toMap(Condition::id, c -> c));
        citywide = vocabulary.places().stream()
                .filter(Place::isCitywide)
                .map(Place::id)
                .collect(Collectors.toSet());
        nearPopulations = nearPopulations(vocabulary);
        nearPlaces = nearPlaces(vocabulary.places());
    }

    public List<Population> allPopulations() {
        reads.note(Aspect.POPULATIONS);
        return vocabulary.populations();
    }

    public List<Time> allTimes() {
        reads.note(Aspect.TIMES);
        return vocabulary.times();
    }

    public List<Authorizer> authorizers() {
        reads.note(Aspect.AUTHORIZERS);
        return vocabulary.authorizers();
    }

    public List<Resource> resources() {
        reads.note(Aspect.RESOURCES);
        return vocabulary.resources();
    }

    public Tree populations() {
        reads.note(Aspect.POPULATIONS);
        return populations;
    }

    public Tree places() {
        reads.note(Aspect.PLACES);
        return places;
    }

    public Tree times() {
        reads.note(Aspect.TIMES);
        return times;
    }

    public Tree conditions() {
        reads.note(Aspect.CONDITIONS);
        return conditions;
    }

    public @Nullable Condition condition(@Nullable String id) {
        reads.note(Aspect.CONDITIONS);
        return id == null ? null : conditionOf.get(id);
    }

    /** True when the condition has a measure that is not blank. */
    public boolean isMeasured(@Nullable String condition) {
        Condition found = condition(condition);
        return found != null && !Blank.isBlank(found.measure());
    }

    /** p ≈ q: one is the other, lies below it, or a declared overlap joins what lies below them. */
    public boolean arePopulationsNear(@Nullable String p, @Nullable String q) {
        return p != null && q != null && populationsNear(p).contains(q);
    }

    /** All q with p ≈ q. */
    public Set<String> populationsNear(String p) {
        reads.note(Aspect.POPULATIONS);
        return nearPopulations.getOrDefault(p, Set.of());
    }

    /** p ≈ q: a citywide place is near itself only. */
    public boolean arePlacesNear(@Nullable String p, @Nullable String q) {
        reads.note(Aspect.PLACES);
        return p != null && q != null && nearPlaces.getOrDefault(p, Set.of()).contains(q);
    }

    /** p ≈ q, or one is missing or citywide. */
    public boolean doPlacesMeet(@Nullable String p, @Nullable String q) {
        reads.note(Aspect.PLACES);
        return p == null || q == null || citywide.contains(p) || citywide.contains(q) || arePlacesNear(p, q);
    }

    /** One is missing, or one is the other or lies below it. */
    public boolean doTimesMeet(@Nullable String p, @Nullable String q) {
        reads.note(Aspect.TIMES);
        return p == null || q == null || times.isWithin(p, q) || times.isWithin(q, p);
    }

    /** x meets y: populations and places near, times meet. */
    public boolean meet(Output x, Output y) {
        return arePopulationsNear(x.population(), y.population())
                && arePlacesNear(x.place(), y.place())
                && doTimesMeet(x.time(), y.time());
    }

    /** True when a time that an offer names covers time t. At a root, such as "all hours", it covers only that root. */
    public boolean covers(@Nullable String offered, String t) {
        reads.note(Aspect.TIMES);
        return times.isWithin(offered, t) || (offered != null && times.isBelow(t, offered) && times.hasParent(offered));
    }

    private Map<String, Set<String>> nearPopulations(Vocabulary vocabulary) {
        var near = new HashMap<String, Set<String>>();
        for (Population p : vocabulary.populations()) {
            for (String q : populations.ancestors(p.id())) {
                put(near, p.id(), q);
            }
        }
        for (PopulationOverlap overlap : vocabulary.populationOverlaps()) {
            for (String p : populations.ancestors(overlap.first())) {
                for (String q : populations.ancestors(overlap.second())) {
                    put(near, p, q);
                }
            }
        }
        return near;
    }

    private Map<String, Set<String>> nearPlaces(Collection<Place> all) {
        var near = new HashMap<String, Set<String>>();
        for (Place p : all) {
            for (String q : places.ancestors(p.id())) {
                if (p.id().equals(q) || (!p.isCitywide() && !citywide.contains(q))) {
                    put(near, p.id(), q);
                }
            }
        }
        return near;
    }

    private static void put(Map<String, Set<String>> near, String p, String q) {
        near.computeIfAbsent(p, t -> new HashSet<>()).add(q);
        near.computeIfAbsent(q, t -> new HashSet<>()).add(p);
    }
}
