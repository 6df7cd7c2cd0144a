package org.trialign.findings.naive;

import static org.trialign.findings.Severity.HIGH;
import static org.trialign.findings.Severity.LOW;
import static org.trialign.findings.Severity.MEDIUM;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.trialign.findings.Kind;
import org.trialign.model.*;

/** F1 to F11, straight from the page. */
class NaiveFaults {
    private final NaiveTerms t;

    NaiveFaults(NaiveTerms terms) {
        t = terms;
    }

    void run() {
        for (ValueClaim v : t.all(ValueClaim.class)) {
            if (t.vague(v)) {
                t.found(Kind.F6, v.id(), t.core(v) ? HIGH : LOW, Set.of(v.id()));
            } else {
                value(v);
            }
        }
        t.all(Output.class).forEach(this::f3);
        for (Outcome u : t.all(Outcome.class)) {
            if (u.kind() != OutcomeKind.CLIENT_SATISFACTION && u.condition() == null) {
                t.found(Kind.F5, u.id(), MEDIUM, Set.of(u.id()));
            }
        }
        for (Activity a : t.all(Activity.class)) {
            if (t.linkedFrom(a, Output.class).isEmpty()) t.found(Kind.F7, a.id(), LOW, Set.of(a.id()));
        }
        t.w.agencies().forEach(a -> f10(a.id()));
        for (Link l : t.allLinks) {
            if (l.effect() == Effect.MINUS) {
                var u = (Outcome) Objects.requireNonNull(t.cards.get(l.to()));
                t.found(Kind.F11, u.id(), t.setBack(l.evidence(), u), Set.of(l.from(), l.to()));
            }
        }
    }

    private void value(ValueClaim v) {
        if (t.capacity(v) == 3) t.found(Kind.F1, v.id(), t.core(v) ? HIGH : LOW, Set.of(v.id()));
        if (t.core(v) && !t.authorised(v)) t.found(Kind.F2, v.id(), HIGH, Set.of(v.id()));
        List<Outcome> outcomes = t.linkedTo(v, Outcome.class);
        if (!outcomes.isEmpty() && outcomes.stream().allMatch(u -> u.kind() == OutcomeKind.CLIENT_SATISFACTION)) {
            Set<String> cards = t.ids(outcomes);
            cards.add(v.id());
            t.found(Kind.F4, v.id(), MEDIUM, cards);
        }
        int sum = 0;
        for (Stakeholder s : t.about(v)) sum += s.stance() == null ? 0 : s.stance() * NaiveTerms.power(s);
        if (t.core(v) && sum < 0) {
            Set<String> cards = t.ids(t.about(v));
            cards.add(v.id());
            t.found(Kind.F8, v.id(), HIGH, cards);
        }
        if (t.core(v) && t.capacity(v) == 2) {
            Set<String> cards = new TreeSet<>(Set.of(v.id()));
            for (Activity a : t.acts(v)) {
                for (Input i : t.linkedTo(a, Input.class)) if (NaiveTerms.wanted(i)) cards.add(i.id());
            }
            t.found(Kind.F9, v.id(), HIGH, cards);
        }
    }

    private void f3(Output o) {
        boolean needed = o.function() != null && !t.need(o.function()).isEmpty();
        boolean leaves = t.w.crossLinks().stream()
                .anyMatch(x -> x.effect() == Effect.PLUS && x.from().equals(o.id()));
        if (t.linkedFrom(o, Outcome.class).isEmpty() && !needed && !leaves) {
            t.found(Kind.F3, o.id(), o.kind() == OutputKind.OBLIGATION ? MEDIUM : LOW, Set.of(o.id()));
        }
    }

    private void f10(String agency) {
        Triangle triangle = t.w.triangle(agency);
        List<Output> orders = triangle.outputs().stream()
                .filter(o -> o.kind() == OutputKind.OBLIGATION)
                .toList();
        boolean justice = triangle.values().stream()
                        .anyMatch(v -> v.cell() == Cell.INDIVIDUAL_JUSTICE || v.cell() == Cell.COLLECTIVE_JUSTICE)
                || triangle.outcomes().stream().anyMatch(u -> u.kind() == OutcomeKind.JUSTER_CONDITION);
        if (!orders.isEmpty() && !justice) t.found(Kind.F10, agency, HIGH, t.ids(orders));
    }
}
