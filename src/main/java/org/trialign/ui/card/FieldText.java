package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.ui.edit.AmountEditor;
import org.trialign.ui.edit.ChoiceEditor.Choices;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import tools.jackson.databind.JsonNode;

/** The value of a field in words, with the names of what it refers to. */
final class FieldText {
    private final Component speaker;
    private final Reading reading;
    private final Locale locale;

    FieldText(Component speaker, Reading reading, Locale locale) {
        this.speaker = speaker;
        this.reading = reading;
        this.locale = locale;
    }

    /**
     * @param value absent or null: what that means, where it means something; null answered: there is nothing to say
     * @param unit of an amount
     */
    @Nullable
    String of(Field field, @Nullable JsonNode value, String unit) {
        Kind kind = field.kind();
        if (kind instanceof Kind.Choice || kind instanceof Kind.Whole) {
            return option(field, value);
        }
        if (value == null || value.isNull()) {
            return null;
        }
        if (kind instanceof Kind.Flag) {
            return value.booleanValue() ? speaker.getTranslation("card.yes") : null;
        }
        if (kind instanceof Kind.Amount) {
            return amount(value.decimalValue(), unit);
        }
        if (kind instanceof Kind.Reference(RowType to)) {
            return name(to, value.asString());
        }
        return kind instanceof Kind.ListOf list ? texts(field, list.entry(), value) : value.asString();
    }

    private String option(Field field, @Nullable JsonNode value) {
        Choices choices = Editors.choices(field);
        return speaker.getTranslation("card.option." + field.name() + "_" + choices.option(value));
    }

    private String texts(Field field, Kind entry, JsonNode list) {
        List<JsonNode> entries = StreamSupport.stream(list.spliterator(), false).toList();
        return entries.stream()
                .map(value -> entry instanceof Kind.Reference(RowType to)
                        ? name(to, value.asString())
                        : speaker.getTranslation("card.option." + field.name() + "_" + value.asString()))
                .collect(Collectors.joining(", "));
    }

    /** An id tells nobody anything. */
    private String name(RowType to, String id) {
        if (to.isCard()) {
            return reading.card(id).isPresent() ? reading.title(id) : speaker.getTranslation("past.card_gone");
        }
        String name = reading.name(to, id);
        return name.equals(id) ? speaker.getTranslation("past.word_gone") : name;
    }

    private String amount(BigDecimal number, String unit) {
        return (AmountEditor.write(number, locale) + " " + unit).strip();
    }
}
