package org.trialign.ui.past;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import org.trialign.model.Card;
import org.trialign.model.CardLink;
import org.trialign.model.CardName;
import org.trialign.model.Change;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.SharedWord;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;

/** What a step of one's own did, in a few words that stand behind "Undo:": the title of "Street counts". */
final class StepWords {
    private final Component speaker;
    private final Snapshot now;
    private final List<RowChange> rows;

    private StepWords(Component speaker, Snapshot now, List<RowChange> rows) {
        this.speaker = speaker;
        this.now = now;
        this.rows = rows;
    }

    /** @param change that the reader may know all of */
    static String of(Component speaker, Snapshot now, Change change) {
        return new StepWords(speaker, now, change.rows()).words();
    }

    /** What an undo took back, and a redo does again. */
    static String ofUndone(Component speaker, Snapshot now, Change undo) {
        return new StepWords(
                        speaker,
                        now,
                        undo.rows().stream().map(RowChange::inverse).toList())
                .words();
    }

    private String words() {
        List<RowChange> merged = rows.stream()
                .filter(row -> row.key().type().isWord() && row.after() == null)
                .toList();
        if (!merged.isEmpty()) {
            return merged.size() == 1
                    ? text(
                            "past.step.merge",
                            ((SharedWord) merged.getFirst().latest().thing()).called())
                    : text("past.step.merge_many", merged.size());
        }
        List<RowChange> cards =
                rows.stream().filter(row -> row.key().type().isCard()).toList();
        List<RowChange> made =
                cards.stream().filter(row -> row.before() == null).toList();
        List<RowChange> gone = cards.stream().filter(row -> row.after() == null).toList();
        if (!made.isEmpty() || !gone.isEmpty()) {
            return madeOrGone(made, gone);
        }
        List<RowChange> set =
                cards.stream().filter(row -> !fields(row).isEmpty()).toList();
        if (!set.isEmpty()) {
            return set.size() == 1
                    ? field(set.getFirst(), "past.step.field", titleFor(set.getFirst()))
                    : text("past.step.several", set.size());
        }
        if (!cards.isEmpty()) {
            return cards.size() == 1 ? text("past.step.move", called(cards.getFirst())) : text("past.step.order");
        }
        return link(rows.getFirst());
    }

    private String madeOrGone(List<RowChange> made, List<RowChange> gone) {
        if (!made.isEmpty() && !gone.isEmpty()) {
            return text("past.step.several", made.size() + gone.size());
        }
        boolean isMade = gone.isEmpty();
        List<RowChange> all = isMade ? made : gone;
        String one = isMade ? "past.step.add" : "past.step.remove";
        String many = isMade ? "past.step.add_many" : "past.step.remove_many";
        return all.size() == 1 ? text(one, called(all.getFirst())) : text(many, all.size());
    }

    private String field(RowChange row, String key, String title) {
        List<Field> fields = fields(row);
        return fields.size() == 1
                ? text(
                        key,
                        FieldNoun.of(
                                speaker, row.key().type(), fields.getFirst().name()),
                        title)
                : text("past.step.fields", title);
    }

    private String link(RowChange row) {
        String joined =
                row.latest().thing() instanceof CardLink link ? joined(link) : text("past.step.several", rows.size());
        if (row.before() == null) {
            return text("past.step.draw", joined);
        }
        return row.after() == null ? text("past.step.cut", joined) : field(row, "past.step.link_field", joined);
    }

    private String joined(CardLink joining) {
        return switch (joining) {
            case Link link -> text("past.step.link", card(link.from()), card(link.to()));
            case CrossLink link ->
                text(link.isBurden() ? "past.step.burden" : "past.step.handoff", card(link.from()), card(link.to()));
        };
    }

    private static List<Field> fields(RowChange row) {
        Row before = row.before();
        Row after = row.after();
        return before == null || after == null
                ? List.of()
                : Schema.of(row.key().type()).fields().stream()
                        .filter(field ->
                                !Objects.equals(field.get((Record) before.thing()), field.get((Record) after.thing())))
                        .toList();
    }

    /** A title that was set is told as it was set, also if the card has another one by now. */
    private String titleFor(RowChange row) {
        boolean isTitle = fields(row).stream().anyMatch(field -> field.name().equals("title"));
        return isTitle ? title(row.latest().thing()) : called(row);
    }

    /** As the card is called now, or was when it went. */
    private String called(RowChange row) {
        return title(now.find(row.key()).orElse(row.latest()).thing());
    }

    private String card(String id) {
        return now.card(id).map(row -> title(row.thing())).orElse(text("past.card_gone"));
    }

    private String title(Thing card) {
        return CardName.of((Card) card, now).orElse(text("past.card_gone"));
    }

    private String text(String key, Object... parts) {
        return speaker.getTranslation(key, parts);
    }
}
