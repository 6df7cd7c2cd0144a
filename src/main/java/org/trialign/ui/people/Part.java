package org.trialign.ui.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** What somebody may be in a workshop: a role and, for leads and deputies, the agency for which they speak. */
record Part(Role role, @Nullable String agency) {
    static Part of(Member member) {
        return new Part(member.role(), member.agency());
    }

    /** Every part of this workshop: those of each agency in the order of the table, then the others. */
    static List<Part> all(Snapshot now) {
        var parts = new ArrayList<Part>();
        for (Row agency : now.ordered(RowType.AGENCIES)) {
            parts.add(new Part(Role.AGENCY_LEAD, agency.id()));
            parts.add(new Part(Role.AGENCY_EDITOR, agency.id()));
        }
        parts.add(new Part(Role.FACILITATOR, null));
        parts.add(new Part(Role.OBSERVER, null));
        return parts;
    }

    /** The name of the agency; empty where there is none. */
    String agencyName(Snapshot now) {
        return agency == null ? "" : now.agencyName(agency);
    }
}
