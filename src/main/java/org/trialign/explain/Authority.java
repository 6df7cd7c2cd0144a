package org.trialign.explain;

import java.util.List;
import org.trialign.findings.index.Authorities;
import org.trialign.findings.index.Capacities;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Node;
import org.trialign.model.Activity;
import org.trialign.model.AssetKind;
import org.trialign.model.Input;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** Why a claim counts as not authorised. Told only to those who may read stances. */
final class Authority {
    /** What stands in the way, in the order in which it is named. */
    enum Obstacle {
        /** No giver of money or authority supports the claim. */
        NOBODY("nobody"),
        /** One with full power says no to this very claim, and none says yes to it. */
        REFUSED("refused"),
        /** An authority that the work needs is asked for or lacking. */
        POWERLESS("powerless");

        private final String variant;

        Obstacle(String variant) {
            this.variant = variant;
        }

        /** Which sentence tells of it. */
        String variant() {
            return variant;
        }
    }

    private Authority() {}

    /** Gives the reasons, and answers the first obstacle. */
    static Obstacle tell(Story story, Node<ValueClaim> value) {
        List<Node<Stakeholder>> givers = story.index().authorities().about(value).stream()
                .filter(s -> Authorities.isGiver(s.card()))
                .toList();
        List<Node<Stakeholder>> own = givers.stream()
                .filter(s -> s.card().about().contains(value.id()))
                .toList();
        boolean isBacked = givers.stream().anyMatch(s -> Authorities.supports(s.card()));
        boolean isRefused = own.stream().anyMatch(Authority::refuses)
                && own.stream().noneMatch(s -> Authorities.supports(s.card()));
        if (!isBacked) {
            story.because("notBacked", value, "card", story.names().owned(value));
            story.index().authorities().about(value).forEach(s -> story.because(s, "stance", "power", "gives"));
        } else if (isRefused) {
            own.stream().filter(Authority::refuses).forEach(s -> story.because(s, "stance", "power", "gives", "about"));
        }
        List<Node<Input>> missing = missingAuthority(story, value);
        missing.forEach(i -> story.because(i, "kind", "status"));
        story.put("missing", story.names().cards(missing));
        story.put(
                "refusers",
                story.names()
                        .words(
                                RowType.AUTHORIZERS,
                                own.stream()
                                        .filter(Authority::refuses)
                                        .map(s -> s.card().authorizer())
                                        .distinct()
                                        .toList()));
        if (!isBacked) {
            return Obstacle.NOBODY;
        }
        return isRefused ? Obstacle.REFUSED : Obstacle.POWERLESS;
    }

    private static boolean refuses(Node<Stakeholder> stakeholder) {
        return Authorities.opposes(stakeholder.card()) && stakeholder.card().powerOrDefault() == 3;
    }

    private static List<Node<Input>> missingAuthority(Story story, Node<ValueClaim> value) {
        if (story.index().capacities().of(value) == Capacity.SECURED) {
            return List.of();
        }
        return value.down(Activity.class).stream()
                .flatMap(activity -> activity.previous(Input.class).stream())
                .filter(i -> i.card().kind() == AssetKind.AUTHORITY && Capacities.isWanted(i.card()))
                .distinct()
                .toList();
    }
}
