package org.trialign.model.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trialign.model.CardLink;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Later.What;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Thing;
import org.trialign.model.format.Path;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes back what one change did to cards, links and cross links (design §5.1), by the table in docs/spec/undo.md. First each
 * row is judged on what stands: as the change left it, it gets its {@linkplain Inverse inverse}; as it was before, nothing is
 * to be done; anything else refuses all. Then the inverses are done, and only what the workshop could not hold then refuses
 * them: no room, a word that is gone, a link without the right to it, a card that others hung something on.
 */
final class TakeBack {
    private final Draft draft;
    private final Rights rights;
    private final Change target;
    private final List<RowChange> rows;
    private final Since since;
    private final FieldsBack fields;
    private final TakeBackLinks links;

    TakeBack(Draft draft, Outside outside, Change target) {
        this.draft = draft;
        this.target = target;
        rights = outside.rights();
        since = new Since(draft, outside.past(), target.revision());
        rows = target.rows().stream()
                .filter(row -> OwnSteps.isOfTriangles(row.key().type()))
                .sorted(Comparator.comparingInt(TakeBack::turn))
                .toList();
        fields = new FieldsBack(draft, since);
        links = new TakeBackLinks(draft, rights, since, rows, outside.past());
    }

    /** Values come back before the stakeholder cards that speak about them; what takes the place of something goes before it. */
    private static int turn(RowChange row) {
        RowType type = row.key().type();
        if (isGone(row)) {
            return type == RowType.VALUES ? 0 : type.isCard() ? 1 : 4;
        }
        if (isMade(row)) {
            return type.isCard() ? 5 : 3;
        }
        return 2;
    }

    void all() {
        requireTriangles();
        apply(rows.stream().map(this::judge).toList());
    }

    static boolean isMade(RowChange row) {
        return row.before() == null;
    }

    static boolean isGone(RowChange row) {
        return row.after() == null;
    }

    /** Who may no longer write in a triangle takes back nothing there. */
    private void requireTriangles() {
        rows.stream()
                .map(row -> row.latest().agency())
                .filter(Objects::nonNull)
                .distinct()
                .map(agency -> new Edit.AddCard(agency, RowType.VALUES, JsonNodeFactory.instance.objectNode()))
                .flatMap(edit -> rights.refusal(edit, draft.now(), id -> Optional.empty()).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw RefusedEdit.because(refusal);
                });
    }

    /** Reads what stands, and changes nothing of it. */
    private Inverse judge(RowChange row) {
        boolean isCard = row.key().type().isCard();
        if (isGone(row)) {
            return isCard ? bringBack(row.latest()) : links.draw(row.latest());
        }
        if (isMade(row)) {
            return isCard ? remove(row.latest()) : links.erase(row.latest());
        }
        return revert(row, Objects.requireNonNull(row.before()), Objects.requireNonNull(row.after()));
    }

    private Inverse bringBack(Row gone) {
        if (draft.now().find(gone.key()).isPresent()) {
            throw since.refusal(What.BACK, gone.key(), null);
        }
        return new Inverse.BringBack(gone);
    }

    private Inverse remove(Row made) {
        Optional<Row> now = draft.now().find(made.key());
        if (now.isEmpty()) {
            return new Inverse.Nothing();
        }
        since.requireSame(made, now.get());
        return new Inverse.Remove(made);
    }

    private Inverse revert(RowChange row, Row before, Row after) {
        if (speaksAgain(before.thing(), after.thing())) {
            return new Inverse.Nothing();
        }
        Row now = draft.now().find(row.key()).orElse(null);
        if (now == null) {
            boolean isOnlyMoved = before.thing().equals(after.thing());
            if (isOnlyMoved && rows.size() > 1) {
                return new Inverse.Nothing(); // it made room for another, and is gone itself
            }
            links.requireKnown(before);
            throw since.refusal(What.REMOVED, row.key(), null);
        }
        if (before.type() == RowType.CROSS_LINKS) {
            links.requireRightToChange(before, after);
        }
        fields.requireAsLeft(before, after, now);
        return new Inverse.Revert(before, after);
    }

    /** True for a stakeholder card that did nothing but lose values which the change removed: it gets them back with these. */
    private boolean speaksAgain(Thing before, Thing after) {
        return before instanceof Stakeholder had
                && after instanceof Stakeholder left
                && !had.equals(left)
                && had.withAbout(had.about().stream()
                                .filter(value -> !isGoneValue(value))
                                .toList())
                        .equals(left);
    }

    private boolean isGoneValue(String id) {
        return rows.stream()
                .anyMatch(row -> isGone(row)
                        && row.key().type() == RowType.VALUES
                        && row.key().id().equals(id));
    }

    private void apply(List<Inverse> inverses) {
        var going = new ArrayList<Row>();
        for (Inverse inverse : inverses) {
            switch (inverse) {
                case Inverse.Nothing nothing -> {}
                case Inverse.BringBack(Row card) -> {
                    // a stakeholder card may have come back with its value
                    if (draft.now().find(card.key()).isEmpty()) {
                        new Comeback(draft, new History.Removal(card, target)).card(Path.ROOT);
                    }
                }
                case Inverse.Revert(Row before, Row after) -> fields.revert(before, after);
                case Inverse.Draw(Row link) -> links.put(link);
                case Inverse.Erase(RowKey link) -> draft.drop(link);
                case Inverse.Remove(Row card) -> going.add(card);
            }
        }
        // while the cards stand, for who sees a link is asked of them
        going.forEach(this::dropHidden);
        going.forEach(card -> draft.drop(card.key()));
        going.forEach(this::requireFree);
    }

    /** It goes with its card, as with a removal: a refusal would tell of it. */
    private void dropHidden(Row card) {
        draft.now()
                .rows()
                .filter(row -> hangsOn(row.thing(), card.id()) && links.isHidden(row))
                .toList()
                .forEach(row -> draft.drop(row.key()));
    }

    /** What others hung on the card would go with it. */
    private void requireFree(Row card) {
        draft.now()
                .rows()
                .filter(row -> hangsOn(row.thing(), card.id()))
                .findFirst()
                .ifPresent(user -> {
                    throw since.inUse(card.key(), user.key());
                });
    }

    private static boolean hangsOn(Thing thing, String card) {
        return (thing instanceof CardLink link && link.isAt(card))
                || (thing instanceof Stakeholder stakeholder
                        && stakeholder.about().contains(card));
    }
}
