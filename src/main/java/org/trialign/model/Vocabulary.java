package org.trialign.model;

import java.util.List;

/** The words that cards match by (workshop-format.md §4). */
public record Vocabulary(
        List<Population> populations,
        List<PopulationOverlap> populationOverlaps,
        List<Place> places,
        List<Time> times,
        List<Condition> conditions,
        List<Function> functions,
        List<WorkTerm> terms,
        List<Authorizer> authorizers,
        List<Resource> resources) {
    public Vocabulary {
        populations = List.copyOf(populations);
        populationOverlaps = List.copyOf(populationOverlaps);
        places = List.copyOf(places);
        times = List.copyOf(times);
        conditions = List.copyOf(conditions);
        functions = List.copyOf(functions);
        terms = List.copyOf(terms);
        authorizers = List.copyOf(authorizers);
        resources = List.copyOf(resources);
    }
}
