package org.trialign.findings.conflict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Tree;
import org.trialign.model.AssetKind;
import org.trialign.model.Input;
import org.trialign.model.Resource;

/** More is claimed than there is, at the same time. A morning and an evening are never added up. */
public final class C2ContestedResource implements Search {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal ELEVEN = BigDecimal.valueOf(11);

    @Override
    public void search(Index index, Found found) {
        Map<String, List<Node<Input>>> inputs = Grouping.by(
                index.cards().inputs(), i -> isClaim(i.card()) ? i.card().resource() : null);
        for (Resource resource : index.words().resources()) {
            List<Node<Input>> claims = inputs.getOrDefault(resource.id(), List.of());
            if (resource.kind() == AssetKind.AUTHORITY || claims.isEmpty()) {
                continue;
            }
            List<List<Node<Input>>> contested = together(index.words().times(), resource, claims).stream()
                    .filter(k -> isContested(resource, k))
                    .toList();
            if (!contested.isEmpty()) {
                boolean isHigh = resource.isExclusive() || contested.stream().anyMatch(k -> isWayOver(resource, k));
                var cards = contested.stream().flatMap(List::stream).toList();
                found.add(Kind.C2, resource.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        }
    }

    private static boolean isClaim(Input input) {
        return switch (input.status()) {
            case SECURED, REQUESTED -> true;
            case LACKING, SPARE -> false;
        };
    }

    /** The sets K(t): what is claimed at one time. */
    private static List<List<Node<Input>>> together(Tree times, Resource resource, List<Node<Input>> claims) {
        Set<String> named = Grouping.by(claims, i -> i.card().time()).keySet();
        if (named.isEmpty() || resource.kind() == AssetKind.MONEY) {
            return List.of(claims);
        }
        return named.stream()
                .map(t -> claims.stream()
                        .filter(i -> i.card().time() == null
                                || times.isWithin(t, i.card().time()))
                        .toList())
                .toList();
    }

    private static boolean isContested(Resource resource, List<Node<Input>> claims) {
        BigDecimal available = resource.available();
        return Grouping.agencies(claims).size() >= 2
                && (resource.isExclusive() || (available != null && sum(claims).compareTo(available) > 0));
    }

    private static boolean isWayOver(Resource resource, List<Node<Input>> claims) {
        BigDecimal available = resource.available();
        return available != null && sum(claims).multiply(TEN).compareTo(available.multiply(ELEVEN)) > 0;
    }

    private static BigDecimal sum(List<Node<Input>> claims) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node<Input> claim : claims) {
            BigDecimal amount = claim.card().amount();
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }
}
