package org.trialign.model;

import java.util.List;
import java.util.stream.Stream;

/** One agency's cards and the links between them. */
public record Triangle(
        List<ValueClaim> values,
        List<Stakeholder> stakeholders,
        List<Input> inputs,
        List<Activity> activities,
        List<Output> outputs,
        List<Outcome> outcomes,
        List<Link> links) {
    public static final Triangle EMPTY =
            new Triangle(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Triangle {
        values = List.copyOf(values);
        stakeholders = List.copyOf(stakeholders);
        inputs = List.copyOf(inputs);
        activities = List.copyOf(activities);
        outputs = List.copyOf(outputs);
        outcomes = List.copyOf(outcomes);
        links = List.copyOf(links);
    }

    /** All cards, list by list in the order of the file. */
    public Stream<Card> cards() {
        return Stream.of(values, stakeholders, inputs, activities, outputs, outcomes)
                .flatMap(List::stream);
    }
}
