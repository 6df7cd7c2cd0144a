package org.trialign.audience;

import java.util.Optional;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Refusal.Forbidden;
import org.trialign.model.Refusal.NotFound;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * Who may say what about a finding: facilitators settle, an owner shares its faults. A finding that the member doesn't see
 * is answered like one that isn't there. In a closed workshop nothing more is said.
 */
final class FindingRights {
    private static final Optional<Refusal> ALLOWED = Optional.empty();

    private final Member viewer;
    private final Snapshot now;
    private final FindingsLookup findings;

    FindingRights(Member viewer, Snapshot now, FindingsLookup findings) {
        this.viewer = viewer;
        this.now = now;
        this.findings = findings;
    }

    /** To pin or dismiss it, for which it must be there. */
    Optional<Refusal> settle(String key) {
        return sees(key) ? facilitate() : notFound(key);
    }

    /** To take back what was said of it, which may outlive the finding. */
    Optional<Refusal> takeBack(RowType said, String key) {
        boolean isSaid =
                viewer.role() == Role.FACILITATOR && now.find(said, key).isPresent();
        return isSaid || sees(key) ? facilitate() : notFound(key);
    }

    /** To nod at it, which speaks of what is gone. */
    Optional<Refusal> nod(String key) {
        return sees(key) || findings.saw(Audience.of(viewer), key, now) ? facilitate() : notFound(key);
    }

    /** To share a fault. What isn't one is left to {@code decide}. */
    Optional<Refusal> share(String key) {
        if (!sees(key)) {
            return notFound(key);
        }
        if (!key.startsWith("F") && viewer.role() != Role.OBSERVER) {
            return ALLOWED;
        }
        return isOwner(key) ? whileOpen() : forbidden("Only the people of its agency share a fault.");
    }

    /** To share it no longer, though it may be gone. */
    Optional<Refusal> unshare(String key) {
        boolean isShared = now.find(RowType.SHARED_FAULTS, key).isPresent();
        return isShared && isOwner(key) ? whileOpen() : share(key);
    }

    /** True if the viewer writes for the agency that the anchor of a fault is, or is a card of. */
    private boolean isOwner(String fault) {
        String anchor = fault.substring(fault.indexOf('|') + 1);
        String owner = now.card(anchor).map(Row::agency).orElse(anchor);
        return Membership.writesFor(viewer, owner, now);
    }

    private Optional<Refusal> facilitate() {
        return viewer.role() == Role.FACILITATOR ? whileOpen() : forbidden("Only a facilitator settles findings.");
    }

    private Optional<Refusal> whileOpen() {
        return Switches.isReadOnly(now) ? forbidden("The workshop is closed.") : ALLOWED;
    }

    private boolean sees(String key) {
        return findings.sees(Audience.of(viewer), key, now);
    }

    private static Optional<Refusal> notFound(String key) {
        return Optional.of(new NotFound("finding " + key));
    }

    private static Optional<Refusal> forbidden(String why) {
        return Optional.of(new Forbidden(why));
    }
}
