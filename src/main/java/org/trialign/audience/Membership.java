package org.trialign.audience;

import org.trialign.model.Member;
import org.trialign.model.Snapshot;

/** Who speaks for an agency (design §2). */
final class Membership {
    private Membership() {}

    /** True if the agency has a lead or a deputy. A facilitator writes for one that has neither. */
    static boolean hasMembers(Snapshot snapshot, String agency) {
        return snapshot.members().stream().anyMatch(member -> isOf(member, agency));
    }

    /** True if the member edits the triangle of this agency: its leads and deputies, else a facilitator. */
    static boolean writesFor(Member member, String agency, Snapshot snapshot) {
        return switch (member.role()) {
            case AGENCY_LEAD, AGENCY_EDITOR -> isOf(member, agency);
            case FACILITATOR -> !hasMembers(snapshot, agency);
            case OBSERVER -> false;
        };
    }

    /** True for a lead or deputy of this agency. */
    static boolean isOf(Member member, String agency) {
        return switch (member.role()) {
            case AGENCY_LEAD, AGENCY_EDITOR -> agency.equals(member.agency());
            case FACILITATOR, OBSERVER -> false;
        };
    }
}
