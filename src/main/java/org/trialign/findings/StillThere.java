package org.trialign.findings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Resource;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;

/** The ids that a workshop uses, and for what. One id is used once in the whole of it (workshop-format.md §1). */
final class StillThere {
    private final Map<String, RowType> types = new HashMap<>();
    private final Map<String, @Nullable String> units = new HashMap<>();

    StillThere(Workshop workshop) {
        Vocabulary words = workshop.vocabulary();
        add(RowType.POPULATIONS, words.populations());
        add(RowType.PLACES, words.places());
        add(RowType.TIMES, words.times());
        add(RowType.CONDITIONS, words.conditions());
        add(RowType.FUNCTIONS, words.functions());
        add(RowType.TERMS, words.terms());
        add(RowType.AUTHORIZERS, words.authorizers());
        add(RowType.RESOURCES, words.resources());
        add(RowType.FACETS, workshop.facets());
        add(RowType.AGENCIES, workshop.agencies());
        add(RowType.CROSS_LINKS, workshop.crossLinks());
        add(RowType.AGREEMENTS, workshop.agreements());
        workshop.triangles().values().forEach(triangle -> {
            add(RowType.VALUES, triangle.values());
            add(RowType.STAKEHOLDERS, triangle.stakeholders());
            add(RowType.INPUTS, triangle.inputs());
            add(RowType.ACTIVITIES, triangle.activities());
            add(RowType.OUTPUTS, triangle.outputs());
            add(RowType.OUTCOMES, triangle.outcomes());
        });
        for (Resource resource : words.resources()) {
            units.put(resource.id(), resource.unit());
        }
    }

    boolean isUsed(String id) {
        return types.containsKey(id);
    }

    boolean is(RowType type, @Nullable String id) {
        return id != null && types.get(id) == type;
    }

    /** What a resource is counted in. */
    @Nullable
    String unit(String resource) {
        return units.get(resource);
    }

    /** Those of the ids that are of this type. */
    List<String> only(RowType type, Collection<String> ids) {
        return ids.stream().filter(id -> is(type, id)).toList();
    }

    private void add(RowType type, Collection<? extends Thing> things) {
        things.forEach(thing -> types.put(thing.id(), type));
    }
}
