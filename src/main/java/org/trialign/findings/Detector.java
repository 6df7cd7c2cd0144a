package org.trialign.findings;

import java.util.ArrayList;
import java.util.List;
import org.trialign.model.Workshop;

/** Stand-in until the branch findings is merged. */
public final class Detector {
    private Detector() {}

    public static List<Finding> detect(Workshop workshop) {
        var found = new ArrayList<Finding>();
        workshop.triangles().values().forEach(triangle -> {
            triangle.values().stream()
                    .filter(value -> value.condition() == null)
                    .forEach(value -> found.add(new Finding(Kind.F6, value.id(), Severity.LOW, List.of(value.id()))));
            triangle.stakeholders().stream()
                    .filter(card -> card.stance() != null)
                    .forEach(card -> found.add(new Finding(Kind.O4, card.authorizer(), Severity.LOW, List.of(card.id()))));
        });
        workshop.crossLinks().stream()
                .filter(link -> link.isBurden())
                .forEach(link -> found.add(new Finding(
                        Kind.C5,
                        link.from() + ">" + link.to(),
                        link.test() == null ? Severity.LOW : Severity.HIGH,
                        List.of(link.from(), link.to()))));
        return found;
    }
}
