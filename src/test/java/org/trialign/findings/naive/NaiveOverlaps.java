package org.trialign.findings.naive;

import static org.trialign.findings.Severity.HIGH;
import static org.trialign.findings.Severity.LOW;
import static org.trialign.findings.Severity.MEDIUM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.*;

/** O1 to O7, straight from the page. */
class NaiveOverlaps {
    private final NaiveTerms t;

    NaiveOverlaps(NaiveTerms terms) {
        t = terms;
    }

    void run() {
        for (Condition c : t.w.vocabulary().conditions()) {
            for (Direction d : Direction.values()) o1(c.id(), d);
        }
        for (Function f : t.w.vocabulary().functions()) {
            o2(f.id());
            o3(f.id());
            for (Condition c : t.w.vocabulary().conditions()) o6(f.id(), c.id());
        }
        t.w.vocabulary().authorizers().forEach(u -> o4(u.id()));
        t.w.vocabulary().resources().forEach(r -> o5o7(r.id()));
    }

    private void o1(String c, Direction d) {
        List<Card> x = t.cards.values().stream()
                .filter(card -> (card instanceof ValueClaim v && c.equals(v.condition()) && v.direction() == d)
                        || (card instanceof Outcome u && c.equals(u.condition()) && u.direction() == d))
                .toList();
        if (t.agencies(x) < 2) return;
        boolean one = t.agencies(x.stream().filter(t::core).toList()) >= 2;
        boolean two = t.agencies(x) >= 3 && x.stream().anyMatch(t::critical);
        t.found(Kind.O1, c + ":" + d.wire(), t.measured(c) && (one || two) ? HIGH : MEDIUM, t.ids(x));
    }

    private void o2(String f) {
        List<Output> offers =
                t.offers().stream().filter(o -> f.equals(o.function())).toList();
        Map<String, Set<Output>> byAnchor = new HashMap<>();
        for (Output start : offers) {
            // The component of start: grow until nothing is added.
            var cluster = new LinkedHashSet<Output>(List.of(start));
            for (boolean grew = true; grew; ) {
                grew = false;
                for (Output o : offers) {
                    for (Output member : List.copyOf(cluster)) {
                        if (joins(o, member)) grew |= cluster.add(o);
                    }
                }
            }
            if (t.agencies(cluster) < 2) continue;
            String anchor = f;
            for (Output o : cluster) {
                String p = o.place();
                if (p != null
                        && cluster.stream()
                                .allMatch(m ->
                                        m.place() != null && t.anc(m.place()).contains(p))) {
                    anchor = f + "@" + p;
                }
            }
            byAnchor.computeIfAbsent(anchor, a -> new LinkedHashSet<>()).addAll(cluster);
        }
        byAnchor.forEach((anchor, set) -> t.found(Kind.O2, anchor, t.agencies(set) >= 3 ? HIGH : MEDIUM, t.ids(set)));
    }

    private boolean joins(Output a, Output b) {
        return t.popNear(a.population(), b.population())
                && t.placesMeet(a.place(), b.place())
                && t.timesMeet(a.time(), b.time());
    }

    private void o3(String f) {
        var waiting = new ArrayList<Activity>();
        for (Activity a : t.need(f)) {
            boolean joined = false;
            for (Output o : t.supply(f)) {
                for (Activity b : t.need(f)) {
                    if (t.owner(b).equals(t.owner(a)) && t.agreedHandOff(o, b)) joined = true;
                }
            }
            if (!joined && t.supply(f).stream().anyMatch(o -> t.across(o, a))) waiting.add(a);
        }
        if (waiting.isEmpty()) return;
        Set<String> cards = t.ids(waiting);
        for (Output o : t.supply(f)) {
            if (waiting.stream().anyMatch(a -> t.across(o, a))) cards.add(o.id());
        }
        boolean high = t.agencies(waiting) >= 2 || waiting.stream().anyMatch(t::critical);
        t.found(Kind.O3, f, high ? HIGH : MEDIUM, cards);
    }

    private void o4(String u) {
        List<Stakeholder> naming = t.all(Stakeholder.class).stream()
                .filter(s -> s.authorizer().equals(u))
                .toList();
        List<Stakeholder> supporting =
                naming.stream().filter(NaiveTerms::supports).toList();
        if (t.agencies(supporting) < 2 || naming.stream().anyMatch(NaiveTerms::opposes)) return;
        boolean matter = false;
        for (Stakeholder a : supporting) {
            for (Stakeholder b : supporting) {
                if (!t.across(a, b)) continue;
                for (String x : a.about()) {
                    for (String y : b.about()) {
                        var v = (ValueClaim) Objects.requireNonNull(t.cards.get(x));
                        var z = (ValueClaim) Objects.requireNonNull(t.cards.get(y));
                        if (v.facets().stream().anyMatch(z.facets()::contains)) matter = true;
                        if (v.condition() != null && v.condition().equals(z.condition())) matter = true;
                    }
                }
            }
        }
        int power = naming.stream().mapToInt(NaiveTerms::power).max().orElseThrow();
        Severity s = !matter || power == 1 ? LOW : power == 2 ? MEDIUM : HIGH;
        t.found(Kind.O4, u, s, t.ids(supporting));
    }

    private void o5o7(String r) {
        List<Input> inputs =
                t.all(Input.class).stream().filter(i -> r.equals(i.resource())).toList();
        List<Input> spare =
                inputs.stream().filter(i -> i.status() == InputStatus.SPARE).toList();
        List<Input> wanted = inputs.stream().filter(NaiveTerms::wanted).toList();
        boolean match = false;
        for (Input s : spare) for (Input x : wanted) match |= t.across(s, x);
        if (match) {
            Set<String> cards = t.ids(spare);
            cards.addAll(t.ids(wanted));
            t.found(Kind.O5, r, wanted.stream().anyMatch(t::tracesToCore) ? HIGH : MEDIUM, cards);
        } else if (!spare.isEmpty()) {
            t.found(Kind.O7, r, spare.stream().anyMatch(t::tracesToCore) ? MEDIUM : LOW, t.ids(spare));
        }
    }

    private void o6(String f, String c) {
        var from = new ArrayList<Output>();
        var to = new ArrayList<Outcome>();
        boolean allTested = true;
        boolean noneTested = true;
        for (Link l : t.allLinks) {
            if (l.effect() != Effect.MINUS
                    && t.cards.get(l.from()) instanceof Output o
                    && t.cards.get(l.to()) instanceof Outcome u
                    && f.equals(o.function())
                    && o.kind() != OutputKind.OBLIGATION
                    && c.equals(u.condition())) {
                from.add(o);
                to.add(u);
                allTested &= l.evidence() == Evidence.TESTED;
                noneTested &= l.evidence() != Evidence.TESTED;
            }
        }
        if (t.agencies(from) < 2 || allTested) return;
        Set<String> cards = t.ids(from);
        cards.addAll(t.ids(to));
        t.found(Kind.O6, f + ">" + c, noneTested && from.stream().anyMatch(t::tracesToCore) ? HIGH : MEDIUM, cards);
    }
}
