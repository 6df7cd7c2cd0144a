package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Card;
import org.trialign.model.CardName;
import org.trialign.model.Change;
import org.trialign.model.Later;
import org.trialign.model.Later.What;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.SharedWord;
import org.trialign.model.Thing;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;

/** What came after a change, told to its actor as the reason why the change can't be taken back. */
final class Since {
    private final Draft draft;
    private final Past past;
    private final long revision;

    /** @param revision of the change that is to be taken back */
    Since(Draft draft, Past past, long revision) {
        this.draft = draft;
        this.past = past;
        this.revision = revision;
    }

    /** Refuses if the thing is not what the change left. Its place in its list is no content (BD-2). */
    void requireSame(Row left, Row now) {
        for (Field field : Schema.of(left.type()).fields()) {
            if (!Objects.equals(FieldsBack.value(left.thing(), field), FieldsBack.value(now.thing(), field))) {
                throw refusal(What.CHANGED, now.key(), field.name());
            }
        }
    }

    /** Why it is refused, with the last one who did something of the kind. */
    RefusedEdit refusal(What what, RowKey row, @Nullable String field) {
        Field named = field == null ? null : Schema.of(row.type()).field(field).orElseThrow();
        Predicate<RowChange> did = switch (what) {
            case CHANGED -> change -> named == null || sets(change, named);
            case MOVED, REMOVED, BACK -> change -> true;
            case IN_USE, WORD_GONE -> change -> false;
        };
        return refused(new Later(
                what,
                row,
                field,
                last(change -> change.key().equals(row) && did.test(change)).orElse(null)));
    }

    /** @param user what hangs on the card now */
    RefusedEdit inUse(RowKey card, RowKey user) {
        return refused(new Later(
                What.IN_USE,
                card,
                null,
                last(change -> change.key().equals(user) && change.after() != null)
                        .orElse(null)));
    }

    /** Who uses a word is not told: it may be a private draft that does. */
    RefusedEdit wordInUse(RowKey word) {
        return refused(new Later(What.IN_USE, word, null, null));
    }

    private static boolean sets(RowChange change, Field field) {
        Row before = change.before();
        Row after = change.after();
        return after != null
                && (before == null
                        || !Objects.equals(
                                FieldsBack.value(before.thing(), field), FieldsBack.value(after.thing(), field)));
    }

    private Optional<String> last(Predicate<RowChange> did) {
        List<Change> after = past.after(revision);
        return after.reversed().stream()
                .filter(change -> change.rows().stream().anyMatch(did))
                .map(Change::actor)
                .findFirst();
    }

    private RefusedEdit refused(Later later) {
        return RefusedEdit.because(new Refusal.Overtaken(later, words(later)));
    }

    private String words(Later later) {
        String thing = called(later.row());
        String who = who(later.by());
        return switch (later.what()) {
            case CHANGED -> who + " changed \"" + later.field() + "\" of " + thing + " since.";
            case MOVED -> who + " moved " + thing + " since.";
            case REMOVED -> who + " removed " + thing + " since.";
            case BACK -> thing + " is there again already.";
            case IN_USE -> who + " used " + thing + " since.";
            case WORD_GONE -> "What " + thing + " referred to in \"" + later.field() + "\" is no longer there.";
        };
    }

    private String who(@Nullable String account) {
        return account == null
                ? "Somebody"
                : account.equals(draft.actor())
                        ? "You"
                        : draft.now().member(account).map(Member::name).orElse("Somebody");
    }

    private String called(RowKey row) {
        if (row.type() == RowType.LINKS) {
            return "the link";
        }
        if (row.type() == RowType.CROSS_LINKS) {
            return "the cross link";
        }
        if (row.type().isWord()) {
            return draft.original(row)
                    .map(word -> "\"" + ((SharedWord) word.thing()).called() + "\"")
                    .orElse("the word");
        }
        return draft.original(row)
                .or(() -> UndoEdits.removal(row.id(), past).map(History.Removal::card))
                .map(card -> "\"" + title(card.thing()) + "\"")
                .orElse("the card");
    }

    private String title(Thing card) {
        return CardName.of((Card) card, draft.now()).orElse("the stakeholder");
    }
}
