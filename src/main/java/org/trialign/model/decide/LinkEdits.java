package org.trialign.model.decide;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.LinkRules;
import org.trialign.model.format.Path;
import org.trialign.model.format.ShapeReader;

/** Draws, changes and removes links inside one triangle. */
final class LinkEdits {
    private static final Set<String> FIXED = Set.of("from", "to", "effect");

    private final Draft draft;

    LinkEdits(Draft draft) {
        this.draft = draft;
    }

    void add(Edit.AddLink add, Path path) {
        Path at = path.member("value");
        draft.requireAgency(add.agency());
        var errors = new Errors();
        Link link = new ShapeReader(errors).record(Link.class, add.value(), at);
        if (link != null) {
            new LinkRules(draft.ids(), errors).check(link, add.agency(), at);
        }
        RefusedEdit.ifBroken(errors);
        if (link == null) {
            throw new IllegalStateException("neither a link nor an error at " + at);
        }
        if (draft.now().find(RowType.LINKS, link.id()).isPresent()) {
            throw RefusedEdit.broken(ErrorCode.TWICE, at, "there is a link from " + link.from() + " to " + link.to());
        }
        draft.requireRoom(RowType.LINKS, add.agency(), at);
        draft.append(RowType.LINKS, add.agency(), link);
    }

    void set(Edit.SetLink set, Path path) {
        Row row = find(set.agency(), set.from(), set.to());
        if (row == null) {
            throw RefusedEdit.notFound("link");
        }
        new FieldEdit(draft).set(row, set.field(), FIXED, set.value(), path);
        if (draft.now().find(row.key()).orElse(row).thing() instanceof Link link) {
            var errors = new Errors();
            new LinkRules(draft.ids(), errors).check(link, set.agency(), path.member("value"));
            RefusedEdit.ifBroken(errors);
        }
    }

    void remove(Edit.RemoveLink remove) {
        Row row = find(remove.agency(), remove.from(), remove.to());
        if (row == null) {
            throw RefusedEdit.notFound("link");
        }
        draft.drop(row.key());
    }

    private @Nullable Row find(String agency, String from, String to) {
        return draft.now()
                .find(key(from, to))
                .filter(row -> agency.equals(row.agency()))
                .orElse(null);
    }

    private static RowKey key(String from, String to) {
        return new RowKey(RowType.LINKS, new Link(from, to, null, null, null).id());
    }
}
