package org.trialign.audience;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CrossLink;
import org.trialign.model.Effect;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import tools.jackson.databind.node.ObjectNode;

/** The part of {@link May} that speaks of what joins the triangles of two agencies. */
final class MayCrossLinks {
    private final Asking asking;

    MayCrossLinks(Asking asking) {
        this.asking = asking;
    }

    /** A hand-off may be proposed by either end; a burden is drawn by the owner of the outcome. */
    Optional<Refusal> draw(ObjectNode value) {
        Optional<Refusal> blind = asking.seesEnds(value);
        if (blind.isPresent()) {
            return blind;
        }
        if (asking.viewer().role() == Role.OBSERVER) {
            return Asking.forbidden("Observers change nothing.");
        }
        String by = Asking.text(value, "by");
        if (by == null) {
            return Asking.ALLOWED;
        }
        if (!asking.hasAgency(by)) {
            return Asking.notFound("agency", by);
        }
        if (!asking.writesFor(by)) {
            return Asking.forbidden("Only the people of " + asking.nameOf(by) + " draw cross links for it.");
        }
        Set<String> drawers = ownersOf(Asking.text(value, "to"));
        boolean burden = Effect.MINUS.wire().equals(Asking.text(value, "effect"));
        if (!burden) {
            drawers.addAll(ownersOf(Asking.text(value, "from")));
        }
        if (!drawers.isEmpty() && !drawers.contains(by)) {
            return Asking.forbidden(
                    burden
                            ? "A burden is drawn by the agency whose outcome it sets back."
                            : "A hand-off is proposed by one of its two ends.");
        }
        return whenOn(by);
    }

    /** The drawer changes or removes it; of a hand-off the other end too. */
    Optional<Refusal> change(String id) {
        return onCrossLink(id, link -> {
            Set<String> mayChange = link.isBurden() ? new LinkedHashSet<>() : ends(link);
            mayChange.add(link.by());
            return asOneOf(mayChange, "Only the agency that drew a burden changes it; a hand-off, either end.");
        });
    }

    Optional<Refusal> agree(String id) {
        return onCrossLink(id, link -> {
            Set<String> others = ends(link);
            others.remove(link.by());
            return asOneOf(others, "A hand-off is agreed by the end that didn't propose it.");
        });
    }

    private Optional<Refusal> onCrossLink(String id, Function<CrossLink, Optional<Refusal>> judge) {
        return asking.now()
                .find(RowType.CROSS_LINKS, id)
                .filter(asking.sight()::shows)
                .map(row -> judge.apply((CrossLink) row.thing()))
                .orElseGet(() -> Asking.notFound("cross link", id));
    }

    /** Allowed if the viewer writes for one of these agencies, for which cross links are switched on. */
    private Optional<Refusal> asOneOf(Set<String> agencies, String why) {
        Optional<Refusal> best = Asking.forbidden(why);
        for (String agency : agencies) {
            if (asking.writesFor(agency)) {
                best = whenOn(agency);
                if (best.isEmpty()) {
                    return Asking.ALLOWED;
                }
            }
        }
        return best;
    }

    private Optional<Refusal> whenOn(String agency) {
        return asking.whenOn(Switch.CROSS_LINKS, agency, "Cross links can't be changed now.");
    }

    private Set<String> ends(CrossLink link) {
        Set<String> ends = ownersOf(link.from());
        ends.addAll(ownersOf(link.to()));
        return ends;
    }

    /** The owner of a card, in a set of its own; empty if there is no such card. */
    private Set<String> ownersOf(@Nullable String card) {
        var owners = new LinkedHashSet<String>();
        if (card != null) {
            asking.now().card(card).map(Row::agency).ifPresent(owners::add);
        }
        return owners;
    }
}
