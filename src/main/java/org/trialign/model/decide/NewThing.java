package org.trialign.model.decide;

import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ShapeReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thing that was sent to be added; its id is still the one that was sent.
 *
 * @param name the id that was sent, if one was
 */
record NewThing(Thing thing, @Nullable String name) {
    private static final String ID = "id";
    /** Stands in for an id that was not sent. */
    private static final String NAMELESS = "new";

    /** Reads what was sent by the rules of the file; its id may be left out. */
    static NewThing read(RowType type, ObjectNode value, Path path) {
        boolean isNamed = value.has(ID);
        ObjectNode complete = isNamed ? value : value.deepCopy().put(ID, NAMELESS);
        var errors = new Errors();
        Record read = new ShapeReader(errors).record(type.thing().asSubclass(Record.class), complete, path);
        RefusedEdit.ifBroken(errors);
        if (read == null) {
            throw new IllegalStateException("neither a thing nor an error at " + path);
        }
        Thing thing = (Thing) read;
        return new NewThing(thing, isNamed ? thing.id() : null);
    }

    Thing withId(String id) {
        Schema schema = Schema.of((Record) thing);
        return (Thing) schema.with((Record) thing, schema.field(ID).orElseThrow(), id);
    }
}
