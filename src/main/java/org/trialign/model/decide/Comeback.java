package org.trialign.model.decide;

import java.util.ArrayList;
import java.util.List;
import org.trialign.model.CardLink;
import org.trialign.model.CrossLink;
import org.trialign.model.Later;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.format.Errors;
import org.trialign.model.format.LinkRules;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;

/**
 * Brings back a card that somebody removed while another edited it, with what went in the same change and still makes
 * sense: its links, its cross links, and its place in every {@code about}.
 */
final class Comeback {
    private final Draft draft;
    private final History.Removal removal;

    Comeback(Draft draft, History.Removal removal) {
        this.draft = draft;
        this.removal = removal;
    }

    /** The row of the card that is there again. */
    Row card(Path path) {
        Row card = removal.card();
        draft.requireRoom(card.type(), card.agency(), path);
        Row standing = card.thing() instanceof Stakeholder stakeholder ? stillSensible(card, stakeholder) : card;
        standing = standing.with(new GoneWords(draft).without(standing));
        requireReferences(standing);
        draft.put(standing);
        for (RowChange change : removal.change().rows()) {
            Row gone = change.before();
            if (gone != null) {
                bringBack(gone, change, card.id());
            }
        }
        draft.tell(new Overwritten(card.key(), null, removal.change().actor()));
        return standing;
    }

    private void requireReferences(Row card) {
        if (!hasReferences(card)) {
            throw new Since(draft, Past.NONE, removal.change().revision())
                    .refusal(Later.What.WORD_GONE, card.key(), hasAuthorizer(card) ? "about" : "authorizer");
        }
    }

    /** Of all cards only a stakeholder's must refer to something. */
    private boolean hasAuthorizer(Row card) {
        return card.thing() instanceof Stakeholder stakeholder
                && draft.now()
                        .find(RowType.AUTHORIZERS, stakeholder.authorizer())
                        .isPresent();
    }

    private boolean hasReferences(Row row) {
        var errors = new Errors();
        new References(draft.ids(), errors).check((Record) row.thing(), row.agency(), Path.ROOT);
        return errors.isEmpty();
    }

    private void bringBack(Row gone, RowChange change, String card) {
        if (gone.thing() instanceof CardLink joined && change.after() == null && joined.isAt(card)) {
            switch (joined) {
                case Link link -> link(gone, link);
                case CrossLink link -> crossLink(gone, link);
            }
        } else if (gone.thing() instanceof Stakeholder stakeholder
                && stakeholder.about().contains(card)) {
            about(gone, stakeholder, card);
        }
    }

    private void link(Row gone, Link link) {
        var errors = new Errors();
        new LinkRules(draft.ids(), errors).check(link, String.valueOf(gone.agency()), Path.ROOT);
        if (errors.isEmpty() && draft.now().find(gone.key()).isEmpty() && draft.hasRoom(gone.type(), gone.agency())) {
            draft.put(gone);
        }
    }

    private void crossLink(Row gone, CrossLink link) {
        var errors = new Errors();
        new LinkRules(draft.ids(), errors).check(link, Path.ROOT);
        boolean isDrawnAgain = draft.now().rows(RowType.CROSS_LINKS).stream()
                .anyMatch(row -> row.thing() instanceof CrossLink other && other.joinsSameAs(link));
        if (errors.isEmpty() && !isDrawnAgain && !draft.ids().isUsed(gone.id()) && draft.hasRoom(gone.type(), null)) {
            draft.put(gone);
        }
    }

    /** A stakeholder card spoke about this value: it does so again, unless somebody made it speak about everything. */
    private void about(Row gone, Stakeholder before, String value) {
        Row now = draft.now().find(gone.key()).orElse(null);
        if (now == null) {
            Row sensible = stillSensible(gone, before);
            if (hasReferences(sensible) && draft.hasRoom(gone.type(), gone.agency())) {
                draft.put(sensible);
            }
        } else if (now.thing() instanceof Stakeholder standing
                && !standing.about().isEmpty()
                && !standing.about().contains(value)) {
            var about = new ArrayList<>(standing.about());
            about.add(placeIn(about, before.about(), value), value);
            draft.put(now.with(standing.withAbout(about)));
        }
    }

    /** Behind what stood before it; else at the beginning. */
    private static int placeIn(List<String> now, List<String> before, String value) {
        return before.subList(0, before.indexOf(value)).reversed().stream()
                .map(now::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .map(at -> at + 1)
                .orElse(0);
    }

    /** Without the values that are gone. If none is left the references don't hold. */
    private Row stillSensible(Row row, Stakeholder card) {
        List<String> left = card.about().stream()
                .filter(value -> draft.now().find(RowType.VALUES, value).isPresent())
                .toList();
        return left.isEmpty() ? row : row.with(card.withAbout(left));
    }
}
