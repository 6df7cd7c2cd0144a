package org.trialign.model.decide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trialign.model.CardLink;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Later.What;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Thing;
import org.trialign.model.ValueClaim;
import org.trialign.model.format.Path;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes back what one change did to cards, links and cross links: the inverse for each row and field, where what stands
 * is what that change left (design §5.1). Where it is already as before, nothing is to be done; where it is something
 * else, all is refused. What hangs on a card that comes back comes back as far as it still makes sense. The table is in
 * docs/spec/undo.md.
 */
final class TakeBack {
    private final Draft draft;
    private final Rights rights;
    private final Change target;
    private final List<RowChange> rows;
    private final Since since;
    private final TakeBackLinks links;
    /** Cards that come or go with it, and their links with them. */
    private final Set<String> cards = new HashSet<>();

    TakeBack(Draft draft, Outside outside, Change target) {
        this.draft = draft;
        this.target = target;
        rights = outside.rights();
        since = new Since(draft, outside.past(), target.revision());
        rows = target.rows().stream()
                .filter(row -> OwnSteps.isOfTriangles(row.key().type()))
                .toList();
        rows.stream()
                .filter(row -> row.key().type().isCard() && (isMade(row) || isGone(row)))
                .forEach(row -> cards.add(row.key().id()));
        links = new TakeBackLinks(draft, rights, since, cards, outside.past());
    }

    void all() {
        requireTriangles();
        restoreCards();
        rows.stream().filter(row -> !isMade(row) && !isGone(row)).forEach(this::revert);
        rows.stream().filter(row -> !row.key().type().isCard()).forEach(row -> {
            if (isMade(row)) {
                links.drop(row);
            } else if (isGone(row)) {
                links.restore(row);
            }
        });
        dropCards();
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

    /** Values first: stakeholder cards speak about them. */
    private void restoreCards() {
        List<Row> gone = rows.stream()
                .filter(row -> isGone(row) && row.key().type().isCard())
                .map(RowChange::latest)
                .sorted(Comparator.comparing(row -> row.type() == RowType.VALUES ? 0 : 1))
                .toList();
        gone.stream()
                .filter(row -> draft.now().find(row.key()).isPresent())
                .findFirst()
                .ifPresent(row -> {
                    throw since.refusal(What.BACK, row.key(), null);
                });
        for (Row row : gone) {
            if (draft.now().find(row.key()).isEmpty()) {
                new Comeback(draft, new History.Removal(row, target)).card(Path.ROOT);
            }
        }
    }

    private void revert(RowChange row) {
        Row before = Objects.requireNonNull(row.before());
        Row after = Objects.requireNonNull(row.after());
        if (speaksAgain(before.thing(), after.thing())) {
            return;
        }
        boolean isOnlyMoved = before.thing().equals(after.thing());
        Row now = draft.now().find(row.key()).orElse(null);
        if (now == null) {
            if (isOnlyMoved && rows.size() > 1) {
                return; // it made room for another, and is gone itself
            }
            links.requireKnown(before);
            throw since.refusal(What.REMOVED, row.key(), null);
        }
        if (before.type() == RowType.CROSS_LINKS) {
            links.requireRightToChange(before, after);
        }
        new FieldsBack(draft, since).revert(before, after, now);
    }

    /** True for a stakeholder card that lost a value in the change that removed it: it got it back with the value. */
    private boolean speaksAgain(Thing before, Thing after) {
        return before instanceof Stakeholder had
                && after instanceof Stakeholder left
                && had.withAbout(left.about()).equals(left)
                && rows.stream().anyMatch(row -> isGone(row) && row.latest().thing() instanceof ValueClaim);
    }

    private void dropCards() {
        List<RowChange> made = rows.stream()
                .filter(row -> isMade(row) && row.key().type().isCard())
                .filter(row -> draft.now().find(row.key()).isPresent())
                .toList();
        // while the cards stand, for who sees the link is asked of them
        made.forEach(row -> dropHidden(row.latest()));
        for (RowChange row : made) {
            Row now = draft.now().find(row.key()).orElseThrow();
            since.requireSame(row.latest(), now);
            draft.drop(row.key());
        }
        made.forEach(row -> requireFree(row.latest()));
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
