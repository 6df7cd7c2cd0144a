package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.ui.edit.ChoiceEditor.Choices;
import org.trialign.ui.edit.FieldEditor.EditsOf;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.Reading.Word;
import org.trialign.ui.widget.Written;

/** The editor that fits what a field holds, as its record declares it: a new field of a record gets one by itself. */
public final class Editors {
    /** What an absent value means (workshop-format.md §5), where that isn't "empty". */
    private static final Map<String, String> ABSENT =
            Map.of("role", "contributing", "power", "2", "evidence", "untested");

    /** Whose alone a thing is as things stand; null: everybody's. */
    @FunctionalInterface
    public interface OwnerIn {
        @Nullable
        String of(Reading reading);
    }

    private final Component speaker;
    private final Saver saver;
    private final Locale reader = UI.getCurrent().getLocale();

    public Editors(Component speaker, Saver saver) {
        this.speaker = speaker;
        this.saver = saver;
    }

    /** @param agency for whose card the field is: whose cards it may name, and who may propose words; null: for none */
    public FieldEditor of(Field field, String label, @Nullable String agency, EditsOf edits) {
        return of(field, label, agency, reading -> agency, edits);
    }

    /** @param owner whose words the field may name, and who may propose some, which may change while it is open */
    public FieldEditor of(Field field, String label, OwnerIn owner, EditsOf edits) {
        return of(field, label, null, owner, edits);
    }

    private FieldEditor of(Field field, String label, @Nullable String agency, OwnerIn owner, EditsOf edits) {
        FieldEditor editor = switch (field.kind()) {
            case Kind.Title title -> new LineEditor(label, true, saver, edits);
            case Kind.ShortText text -> new LineEditor(label, false, saver, edits);
            case Kind.OneLine line -> new LineEditor(label, false, saver, edits);
            case Kind.Colour colour -> new LineEditor(label, false, saver, edits);
            case Kind.Language language ->
                new WordEditor(
                        label,
                        field.required(),
                        reading -> Languages.offered(reading, reader),
                        Proposing.Now.NOTHING,
                        saver,
                        edits);
            case Kind.LongText text -> new NotesEditor(label, saver, edits);
            case Kind.Choice choice -> new ChoiceEditor(label, choices(field), saver, edits);
            case Kind.Whole whole -> new ChoiceEditor(label, choices(field), saver, edits);
            case Kind.Amount amount -> new AmountEditor(label, saver, edits);
            case Kind.Flag flag ->
                new FlagEditor(label, speaker.getTranslation("card.helper." + field.name()), saver, edits);
            case Kind.Reference(RowType to) ->
                new WordEditor(label, field.required(), words(to, agency, owner), proposing(to, owner), saver, edits);
            case Kind.ListOf(Kind.Title title, int min, int max, boolean distinct) ->
                new LinesEditor(label, saver, edits);
            case Kind.ListOf list ->
                new WordsEditor(
                        label,
                        entries(field.name(), list.entry(), agency, owner),
                        list.entry() instanceof Kind.Reference(RowType to)
                                ? proposing(to, owner)
                                : Proposing.Now.NOTHING,
                        saver,
                        edits);
            case Kind.Id _,
                    Kind.Key _,
                    Kind.Login _,
                    Kind.MemberName _,
                    Kind.Day _,
                    Kind.Nested _,
                    Kind.AnyJson _,
                    Kind.AnyObject _,
                    Kind.Step _,
                    Kind.MapOf _ -> throw new IllegalStateException("no editor for " + field.name());
        };
        editor.component().getElement().setAttribute("data-field", field.name());
        if (isWritten(field.kind())) {
            Written.into(editor.input());
        }
        return editor;
    }

    /** True for a field that holds words of the workshop, not some of the product, nor a number. */
    public static boolean isWritten(Kind kind) {
        return switch (kind) {
            case Kind.Title _, Kind.ShortText _, Kind.OneLine _, Kind.LongText _, Kind.Reference _ -> true;
            case Kind.ListOf list -> isWritten(list.entry());
            case Kind.Id _, Kind.Colour _, Kind.Language _, Kind.Key _, Kind.Login _, Kind.MemberName _ -> false;
            case Kind.Choice _, Kind.Flag _, Kind.Whole _, Kind.Amount _, Kind.Day _, Kind.Step _ -> false;
            case Kind.Nested _, Kind.MapOf _, Kind.AnyJson _, Kind.AnyObject _ -> false;
        };
    }

    private static Proposing.Now proposing(RowType list, OwnerIn owner) {
        return !list.isWord()
                ? Proposing.Now.NOTHING
                : reading -> {
                    String agency = owner.of(reading);
                    return agency == null ? null : new Proposing(list, agency);
                };
    }

    /** The options of a field that holds one of a few values. */
    public static Choices choices(Field field) {
        var options = new ArrayList<String>();
        boolean areNumbers = field.kind() instanceof Kind.Whole;
        if (field.kind() instanceof Kind.Choice choice) {
            options.addAll(choice.byWire().keySet());
        } else if (field.kind() instanceof Kind.Whole whole) {
            IntStream.rangeClosed(whole.min(), whole.max())
                    .mapToObj(String::valueOf)
                    .forEach(options::add);
        }
        if (field.orNull()) {
            options.add(Choices.UNSET);
        }
        return new Choices(field.name(), options, areNumbers, ABSENT.getOrDefault(field.name(), Choices.UNSET));
    }

    private Function<Reading, List<Word>> entries(String field, Kind entry, @Nullable String agency, OwnerIn owner) {
        if (entry instanceof Kind.Reference(RowType to)) {
            return words(to, agency, owner);
        }
        if (entry instanceof Kind.Choice choice) {
            List<Word> words = choice.byWire().keySet().stream()
                    .map(option ->
                            new Word(option, speaker.getTranslation("card.option." + field + "_" + option), null))
                    .toList();
            return reading -> words;
        }
        throw new IllegalStateException("no editor for a list of " + entry);
    }

    private static Function<Reading, List<Word>> words(RowType list, @Nullable String agency, OwnerIn owner) {
        if (agency != null && list.isCard()) {
            return reading -> reading.cards(agency, Set.of(list)).stream()
                    .map(CardSeen::id)
                    .map(id -> new Word(id, reading.title(id), null))
                    .toList();
        }
        return reading -> reading.words(list, owner.of(reading));
    }
}
