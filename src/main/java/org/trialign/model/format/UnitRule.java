package org.trialign.model.format;

import org.trialign.model.Input;
import org.trialign.model.Resource;

/** An input is counted in the unit of its resource (workshop-format.md §5; code UNIT). */
public final class UnitRule {
    private final Ids ids;
    private final Errors errors;

    public UnitRule(Ids ids, Errors errors) {
        this.ids = ids;
        this.errors = errors;
    }

    /** {@code path}: the input's unit, or whatever was set last. */
    public void check(Input input, Path path) {
        String unit = input.unit();
        if (unit == null || input.resource() == null) {
            return;
        }
        ids.uses(input.resource())
                .map(row -> row.thing() instanceof Resource resource ? resource : null)
                .filter(resource -> resource != null && !unit.equals(resource.unit()))
                .findFirst()
                .ifPresent(resource -> errors.add(
                        ErrorCode.UNIT,
                        path,
                        "the input counts in " + Quote.quoted(unit) + ", its resource "
                                + (resource.unit() == null ? "has no unit" : "in " + Quote.quoted(resource.unit()))));
    }
}
