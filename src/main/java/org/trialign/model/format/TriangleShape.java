package org.trialign.model.format;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the shape of one triangle (workshop-format.md §5). */
final class TriangleShape {
    private static final Set<String> LISTS = Stream.of(RowType.values())
            .filter(RowType::isOwned)
            .map(RowType::wire)
            .collect(Collectors.toUnmodifiableSet());

    private final Errors errors;
    private final ShapeReader shapes;

    TriangleShape(Errors errors, ShapeReader shapes) {
        this.errors = errors;
        this.shapes = shapes;
    }

    /** The triangle; empty when absent, partly read after an error. */
    Triangle read(@Nullable JsonNode node, Path path) {
        if (node == null) {
            return Triangle.EMPTY;
        }
        if (!(node instanceof ObjectNode object)) {
            shapes.wrongType("an object", node, path);
            return Triangle.EMPTY;
        }
        shapes.unknownMembers(object, LISTS::contains, path);
        int cards = RowType.CARDS.stream()
                .map(type -> object.get(type.wire()))
                .mapToInt(list -> list == null || !list.isArray() ? 0 : list.size())
                .sum();
        if (cards > Limits.CARDS) {
            errors.add(ErrorCode.LIMIT, path, cards + " cards, allowed are " + Limits.CARDS);
        }
        return new Triangle(
                list(object, RowType.VALUES, ValueClaim.class, path),
                list(object, RowType.STAKEHOLDERS, Stakeholder.class, path),
                list(object, RowType.INPUTS, Input.class, path),
                list(object, RowType.ACTIVITIES, Activity.class, path),
                list(object, RowType.OUTPUTS, Output.class, path),
                list(object, RowType.OUTCOMES, Outcome.class, path),
                list(object, RowType.LINKS, Link.class, path));
    }

    private <T extends Record> List<T> list(ObjectNode parent, RowType type, Class<T> entry, Path path) {
        return shapes.list(parent.get(type.wire()), entry, Limits.of(type), path.member(type.wire()));
    }
}
