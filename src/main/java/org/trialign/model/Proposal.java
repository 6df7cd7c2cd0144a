package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.OfWords;
import org.trialign.model.format.Ref;

/**
 * A term that an agency proposed and that is this agency's alone until a facilitator accepts it (design §3). The term
 * itself stands in its list. Not in the file.
 *
 * @param refused a facilitator doesn't take it up; it stays the agency's own word
 */
public record Proposal(
        @Id String term,
        @OfWords RowType list,
        @Ref(RowType.AGENCIES) String agency,
        @Nullable Boolean refused) implements Thing {
    /** The id of the term, which is unique in the workshop. */
    @Override
    public String id() {
        return term;
    }

    public boolean isRefused() {
        return Boolean.TRUE.equals(refused);
    }
}
