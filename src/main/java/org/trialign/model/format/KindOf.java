package org.trialign.model.format;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the annotations of a record's component. */
final class KindOf {
    private KindOf() {}

    static Field field(RecordComponent component, int index) {
        WireName name = component.getAnnotation(WireName.class);
        boolean isList = component.getType() == List.class;
        boolean nullable = isNullable(component.getAnnotatedType());
        boolean required = isRequired(component, nullable);
        Kind kind = isList ? list(component) : single(component, component.getType(), required);
        return new Field(
                name == null ? component.getName() : name.value(),
                kind,
                required,
                kind instanceof Kind.AnyJson
                        || (nullable && (component.isAnnotationPresent(OrNull.class) || isNullUsual(kind))),
                index,
                component.getAccessor());
    }

    private static boolean isRequired(RecordComponent component, boolean nullable) {
        Class<?> type = component.getType();
        if (type == List.class) {
            return component.isAnnotationPresent(Required.class) || component.isAnnotationPresent(NotEmpty.class);
        }
        // a value that an edit sets must be there, and may be null
        return type == JsonNode.class || (type != Map.class && !nullable);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** Whether the format lets an optional member of this kind be null. */
    private static boolean isNullUsual(Kind kind) {
        return switch (kind) {
            case Kind.Reference r -> true;
            case Kind.ShortText s -> true;
            case Kind.OneLine o -> true;
            case Kind.LongText l -> true;
            case Kind.Colour c -> true;
            case Kind.Amount a -> true;
            case Kind.Day d -> true;
            case Kind.AnyJson a -> true;
            case Kind.Id i -> false;
            case Kind.Title t -> false;
            case Kind.Language l -> false;
            case Kind.Key k -> false;
            case Kind.Login l -> false;
            case Kind.MemberName m -> false;
            case Kind.Choice c -> false;
            case Kind.Flag f -> false;
            case Kind.Whole w -> false;
            case Kind.Nested n -> false;
            case Kind.ListOf l -> false;
            case Kind.AnyObject a -> false;
            case Kind.MapOf map -> false;
            case Kind.Step s -> false;
        };
    }

    private static Kind list(RecordComponent component) {
        Type entry = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Kind kind = single(component, (Class<?>) entry, true);
        Max max = component.getAnnotation(Max.class);
        boolean distinct = !(kind instanceof Kind.Nested || kind instanceof Kind.Title || kind instanceof Kind.Step)
                && !component.isAnnotationPresent(MayRepeat.class);
        return new Kind.ListOf(
                kind,
                component.isAnnotationPresent(NotEmpty.class) ? 1 : 0,
                max == null ? Integer.MAX_VALUE : max.value(),
                distinct);
    }

    private static Kind single(RecordComponent component, Class<?> type, boolean required) {
        if (type == String.class) {
            return text(component, required);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Kind.Flag();
        }
        if (type == Integer.class) {
            Range range = component.getAnnotation(Range.class);
            return new Kind.Whole(range.min(), range.max());
        }
        if (type == BigDecimal.class) {
            return new Kind.Amount();
        }
        if (type == LocalDate.class) {
            return new Kind.Day();
        }
        if (type == JsonNode.class) {
            return new Kind.AnyJson();
        }
        if (type == ObjectNode.class) {
            return new Kind.AnyObject();
        }
        if (type == Edit.class) {
            return new Kind.Step();
        }
        if (type == Map.class) {
            return map(component);
        }
        if (type.isEnum()) {
            return new Kind.Choice(type == RowType.class ? lists(component) : byWire(type));
        }
        if (type.isRecord()) {
            return new Kind.Nested(type.asSubclass(Record.class));
        }
        throw new IllegalStateException("no kind for " + component.getDeclaringRecord() + "." + component.getName());
    }

    private static Kind text(RecordComponent component, boolean required) {
        Ref ref = component.getAnnotation(Ref.class);
        OneLine oneLine = component.getAnnotation(OneLine.class);
        if (ref != null) {
            return new Kind.Reference(ref.value());
        } else if (oneLine != null) {
            return new Kind.OneLine(oneLine.value());
        } else if (component.isAnnotationPresent(Id.class)) {
            return new Kind.Id();
        } else if (component.isAnnotationPresent(Title.class)) {
            return new Kind.Title();
        } else if (component.isAnnotationPresent(ShortText.class)) {
            return new Kind.ShortText();
        } else if (component.isAnnotationPresent(LongText.class)) {
            return new Kind.LongText(!required);
        } else if (component.isAnnotationPresent(Colour.class)) {
            return new Kind.Colour();
        } else if (component.isAnnotationPresent(LanguageTag.class)) {
            return new Kind.Language();
        } else if (component.isAnnotationPresent(FindingKeys.class)) {
            return new Kind.Key(false);
        } else if (component.isAnnotationPresent(KeyPattern.class)) {
            return new Kind.Key(true);
        } else if (component.isAnnotationPresent(Login.class)) {
            return new Kind.Login();
        } else if (component.isAnnotationPresent(MemberName.class)) {
            return new Kind.MemberName();
        }
        throw new IllegalStateException("no rule for " + component.getDeclaringRecord() + "." + component.getName());
    }

    private static Kind map(RecordComponent component) {
        Type values = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        return new Kind.MapOf(text(component, true), single(component, (Class<?>) values, true));
    }

    private static Map<String, Enum<?>> byWire(Class<?> type) {
        var names = new LinkedHashMap<String, Enum<?>>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> names.put(((Wire) constant).wire(), (Enum<?>) constant));
        return names;
    }

    private static Map<String, RowType> lists(RecordComponent component) {
        boolean ofWords = component.isAnnotationPresent(OfWords.class);
        var names = new LinkedHashMap<String, RowType>();
        Arrays.stream(RowType.values())
                .filter(list -> ofWords ? list.isWord() : list.isCard())
                .forEach(list -> names.put(list.wire(), list));
        return names;
    }
}
