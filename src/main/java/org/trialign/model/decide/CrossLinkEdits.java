package org.trialign.model.decide;

import java.util.Set;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.LinkRules;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;

/** Draws, proposes, agrees, changes and removes cross links. */
final class CrossLinkEdits {
    private static final Set<String> FIXED = Set.of("id", "by", "from", "to", "effect", "agreed");
    private static final String PREFIX = "x";

    private final Draft draft;
    private final Names names;

    CrossLinkEdits(Draft draft, Names names) {
        this.draft = draft;
        this.names = names;
    }

    void add(Edit.AddCrossLink add, Path path) {
        Path at = path.member("value");
        NewThing sent = NewThing.read(RowType.CROSS_LINKS, add.value(), at);
        CrossLink link = (CrossLink) sent.thing();
        var errors = new Errors();
        new References(draft.ids(), errors).check(link, null, at);
        new LinkRules(draft.ids(), errors).check(link, at);
        RefusedEdit.ifBroken(errors);
        boolean isSecond = draft.now().rows(RowType.CROSS_LINKS).stream()
                .anyMatch(row -> row.thing() instanceof CrossLink other && other.joinsSameAs(link));
        if (isSecond) {
            throw RefusedEdit.broken(
                    ErrorCode.TWICE, at, "there is a cross link from " + link.from() + " to " + link.to());
        }
        draft.requireRoom(RowType.CROSS_LINKS, null, at);
        CrossLink made = (CrossLink) sent.withId(names.make(PREFIX, sent.name(), at));
        draft.append(RowType.CROSS_LINKS, null, made.withAgreed(null));
    }

    void set(Edit.SetCrossLink set, Path path) {
        new FieldEdit(draft).set(find(set.id()), set.field(), FIXED, set.value(), path);
    }

    void remove(Edit.RemoveCrossLink remove) {
        draft.drop(find(remove.id()).key());
    }

    void agree(Edit.AgreeCrossLink agree, Path path) {
        Row row = find(agree.id());
        CrossLink link = (CrossLink) row.thing();
        if (link.isBurden()) {
            throw RefusedEdit.broken(ErrorCode.LINK, path.member("id"), "only a + cross link can be agreed");
        }
        if (!link.isAgreed()) {
            draft.put(row.with(link.withAgreed(true)));
        }
    }

    private Row find(String id) {
        return draft.now().find(RowType.CROSS_LINKS, id).orElseThrow(() -> RefusedEdit.notFound("cross link"));
    }
}
