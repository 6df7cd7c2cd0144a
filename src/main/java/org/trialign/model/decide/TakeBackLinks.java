package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.model.CardLink;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Later.What;
import org.trialign.model.Link;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.Errors;
import org.trialign.model.format.LinkRules;
import org.trialign.model.format.Path;

/**
 * Takes back what a change did to links and cross links. Who may change a cross link may put it back as it was, agreed or
 * not; one that hangs on a card that comes or goes with it is not asked for.
 */
final class TakeBackLinks {
    private final Draft draft;
    private final Rights rights;
    private final Since since;
    private final Past past;
    /** Cards that come or go with the same change, and their links with them. */
    private final Set<String> cards;

    private final Set<RowKey> drawn;

    /** @param rows of the change that is taken back */
    TakeBackLinks(Draft draft, Rights rights, Since since, List<RowChange> rows, Past past) {
        this.draft = draft;
        this.rights = rights;
        this.since = since;
        this.past = past;
        cards = rows.stream()
                .filter(row -> row.key().type().isCard() && (TakeBack.isMade(row) || TakeBack.isGone(row)))
                .map(row -> row.key().id())
                .collect(Collectors.toSet());
        drawn = rows.stream().filter(TakeBack::isMade).map(RowChange::key).collect(Collectors.toSet());
    }

    /** Judges one that the change drew. */
    Inverse erase(Row drawn) {
        Row now = draft.now().find(drawn.key()).orElse(null);
        boolean isAskedFor = !hangsOnCard(drawn.thing());
        if (now == null) {
            if (isAskedFor) {
                requireKnown(drawn);
            }
            return new Inverse.Nothing();
        }
        if (isAskedFor) {
            requireRightToRemove(now);
        }
        since.requireSame(drawn, now);
        return new Inverse.Erase(drawn.key());
    }

    /** Judges one that the change removed. With its card it comes back already, if it still makes sense. */
    Inverse draw(Row gone) {
        if (hangsOnCard(gone.thing())) {
            return new Inverse.Nothing();
        }
        requireEnds(gone.thing());
        Optional<Row> there = standing(gone);
        if (there.isEmpty()) {
            return new Inverse.Draw(gone);
        }
        requireVisible(there.get());
        if (!there.get().thing().equals(gone.thing())) {
            throw since.refusal(What.BACK, there.get().key(), null);
        }
        return new Inverse.Nothing();
    }

    void put(Row link) {
        draft.requireRoom(link.type(), link.agency(), Path.ROOT);
        requireRules(link);
        draft.put(link);
        requireRightToRemove(link);
    }

    /** Another one that joins the same cards is as good as the same, unless the change drew it: it goes now. */
    private Optional<Row> standing(Row row) {
        return row.thing() instanceof CrossLink link
                ? draft.now().rows(RowType.CROSS_LINKS).stream()
                        .filter(other -> other.thing() instanceof CrossLink one && one.joinsSameAs(link))
                        .filter(other -> !drawn.contains(other.key()))
                        .findFirst()
                : draft.now().find(row.key());
    }

    private void requireRules(Row row) {
        var errors = new Errors();
        var rules = new LinkRules(draft.ids(), errors);
        switch ((CardLink) row.thing()) {
            case Link link -> rules.check(link, String.valueOf(row.agency()), Path.ROOT);
            case CrossLink link -> rules.check(link, Path.ROOT);
        }
        RefusedEdit.ifBroken(errors);
    }

    /** A card at an end that is gone is told of to who saw it. */
    private void requireEnds(Thing thing) {
        if (!(thing instanceof CardLink link)) {
            return;
        }
        link.ends().filter(card -> draft.now().card(card).isEmpty()).findFirst().ifPresent(card -> {
            History.Removal removal = UndoEdits.removal(card, past).orElseThrow(() -> RefusedEdit.notFound("card"));
            rights.refusal(new Edit.PutBack(card), draft.now(), id -> Optional.of(removal.card()))
                    .filter(refusal -> refusal instanceof Refusal.NotFound)
                    .ifPresent(refusal -> {
                        throw RefusedEdit.because(refusal);
                    });
            throw since.refusal(What.REMOVED, removal.card().key(), null);
        });
    }

    /** What became of a cross link is for who sees its ends, or saw them when they went; for others there is none. */
    void requireKnown(Row row) {
        if (isHidden(row)) {
            throw RefusedEdit.notFound("cross link " + row.id());
        }
    }

    private boolean isKnown(String card) {
        return rights.refusal(
                        new Edit.PutBack(card),
                        draft.now(),
                        id -> UndoEdits.removal(id, past).map(History.Removal::card))
                .filter(refusal -> refusal instanceof Refusal.NotFound)
                .isEmpty();
    }

    /** True for a cross link that the sender doesn't see. */
    boolean isHidden(Row row) {
        return row.thing() instanceof CrossLink link && !link.ends().allMatch(this::isKnown);
    }

    private boolean hangsOnCard(Thing thing) {
        return thing instanceof CardLink link && link.ends().anyMatch(cards::contains);
    }

    /** Asked while it stands there: who may take it away may put it back. */
    private void requireRightToRemove(Row row) {
        if (row.type() == RowType.CROSS_LINKS) {
            require(new Edit.RemoveCrossLink(row.id()));
        }
    }

    private void requireVisible(Row row) {
        if (row.type() == RowType.CROSS_LINKS) {
            rights.refusal(new Edit.RemoveCrossLink(row.id()), draft.now(), id -> Optional.empty())
                    .filter(refusal -> refusal instanceof Refusal.NotFound)
                    .ifPresent(refusal -> {
                        throw RefusedEdit.because(refusal);
                    });
        }
    }

    /** That it was agreed is taken back by the end that agreed. */
    void requireRightToChange(Row before, Row after) {
        CrossLink was = (CrossLink) before.thing();
        CrossLink became = (CrossLink) after.thing();
        if (!Objects.equals(was.agreed(), became.agreed())) {
            require(new Edit.AgreeCrossLink(was.id()));
        }
        if (!was.withAgreed(null).equals(became.withAgreed(null))) {
            require(new Edit.SetCrossLink(was.id(), "note", null));
        }
    }

    private void require(Edit edit) {
        rights.refusal(edit, draft.now(), id -> Optional.empty()).ifPresent(refusal -> {
            throw RefusedEdit.because(refusal);
        });
    }
}
