package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.OneLine;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** A person of the workshop: what they are and for whom they speak. Not in the file. */
public record Member(
        @OneLine(100) String account,
        @Title String name,
        Role role,
        @Ref(RowType.AGENCIES) @Nullable String agency) implements Thing {
    @Override
    public String id() {
        return account;
    }

    /** True for a lead or deputy of this agency. */
    public boolean speaksFor(String agency) {
        return role.speaksForAnAgency() && agency.equals(this.agency);
    }
}
