package org.trialign.model.format;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * One member of a thing, as its record declares it.
 *
 * @param name in the file
 * @param required must be there
 * @param orNull may be null, which means the same as absent
 * @param index place among the components of the record
 */
public record Field(String name, Kind kind, boolean required, boolean orNull, int index, Method accessor) {
    /** The value in a record; null when absent. */
    public @Nullable Object get(Record thing) {
        try {
            return accessor.invoke(thing);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor.toString(), e);
        }
    }

    /** True for the format's type <i>text</i>, where a later writer may not overwrite an earlier one unseen (doors.md). */
    public boolean isLongText() {
        return kind instanceof Kind.LongText;
    }
}
