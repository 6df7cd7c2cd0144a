package org.trialign.model.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;

/** The members of one record of the model, read once from its components and their annotations. */
public final class Schema {
    private static final ClassValue<Schema> ALL = new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
            return new Schema(type.asSubclass(Record.class));
        }
    };

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Constructor<? extends Record> constructor;

    private Schema(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        var types = new ArrayList<Class<?>>();
        for (int i = 0; i < components.length; i++) {
            Field field = KindOf.field(components[i], i);
            fields.put(field.name(), field);
            types.add(components[i].getType());
        }
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    public static Schema of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    public static Schema of(RowType type) {
        return ALL.get(type.thing());
    }

    public static Schema of(Record thing) {
        return ALL.get(thing.getClass());
    }

    /** The members in the order of the record. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The same thing with one member changed. */
    public Record with(Record thing, Field changed, @Nullable Object value) {
        @Nullable Object[] values = new Object[fields.size()];
        fields.values().forEach(field -> values[field.index()] = field.get(thing));
        values[changed.index()] = value;
        return make(values);
    }

    /** A record of these values, one for each member in order. */
    Record make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            throw new IllegalStateException(constructor.toString(), cause);
        }
    }
}
