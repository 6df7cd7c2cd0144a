package org.trialign.audience;

import java.util.Optional;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;

/**
 * The part of {@link May} that speaks of findings: facilitators settle, an owner shares its faults. A finding that the member doesn't see
 * is answered like one that isn't there. In a closed workshop nothing more is said.
 */
final class MayFindings {
    private final Asking asking;
    private final FindingsLookup findings;

    MayFindings(Asking asking, FindingsLookup findings) {
        this.asking = asking;
        this.findings = findings;
    }

    /** To pin or dismiss it, for which it must be there. */
    Optional<Refusal> settle(String key) {
        return sees(key) ? facilitate() : notFound(key);
    }

    /** To take back what was said of it, which may outlive the finding. */
    Optional<Refusal> takeBack(RowType said, String key) {
        boolean isSaid = asking.viewer().role() == Role.FACILITATOR
                && asking.now().find(said, key).isPresent();
        return isSaid || sees(key) ? facilitate() : notFound(key);
    }

    /** To nod at it, which speaks of what is gone. */
    Optional<Refusal> nod(String key) {
        return sees(key) || findings.saw(Audience.of(asking.viewer()), key, asking.now())
                ? facilitate()
                : notFound(key);
    }

    /** To share a fault. What isn't one is left to {@code decide}. */
    Optional<Refusal> share(String key) {
        if (!sees(key)) {
            return notFound(key);
        }
        if (!key.startsWith("F") && asking.viewer().role() != Role.OBSERVER) {
            return Asking.ALLOWED;
        }
        return isOwner(key) ? whileOpen() : Asking.forbidden("Only the people of its agency share a fault.");
    }

    /** To share it no longer, though it may be gone. */
    Optional<Refusal> unshare(String key) {
        boolean isShared = asking.now().find(RowType.SHARED_FAULTS, key).isPresent();
        return isShared && isOwner(key) ? whileOpen() : share(key);
    }

    /** True if the viewer writes for the agency that the anchor of a fault is, or is a card of. */
    private boolean isOwner(String fault) {
        String anchor = fault.substring(fault.indexOf('|') + 1);
        String owner = asking.now().card(anchor).map(Row::agency).orElse(anchor);
        return asking.writesFor(owner);
    }

    private Optional<Refusal> facilitate() {
        return asking.viewer().role() == Role.FACILITATOR
                ? whileOpen()
                : Asking.forbidden("Only a facilitator settles findings.");
    }

    private Optional<Refusal> whileOpen() {
        return Switches.isReadOnly(asking.now()) ? Asking.forbidden("The workshop is closed.") : Asking.ALLOWED;
    }

    private boolean sees(String key) {
        return findings.sees(Audience.of(asking.viewer()), key, asking.now());
    }

    private static Optional<Refusal> notFound(String key) {
        return Asking.notFound("finding", key);
    }
}
