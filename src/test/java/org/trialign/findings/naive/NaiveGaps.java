package org.trialign.findings.naive;

import static org.trialign.findings.Severity.HIGH;
import static org.trialign.findings.Severity.LOW;
import static org.trialign.findings.Severity.MEDIUM;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.*;

/** G1 to G14, straight from the page. */
class NaiveGaps {
    private final NaiveTerms t;

    NaiveGaps(NaiveTerms terms) {
        t = terms;
    }

    void run() {
        for (Facet facet : t.w.facets()) {
            g1g2(facet);
            if (!t.coreClaims(facet.id()).isEmpty()) {
                g3(facet);
                g4(facet);
                g5(facet);
            }
        }
        for (Population p : t.w.vocabulary().populations()) {
            if (p.isFocus()) g6(p.id());
        }
        t.obligations().forEach(this::g7);
        for (Cell cell : Cell.values()) {
            if (t.all(ValueClaim.class).stream().noneMatch(v -> v.cell() == cell)) {
                t.found(Kind.G8, cell.wire(), MEDIUM, Set.of());
            }
        }
        g9();
        t.w.vocabulary().functions().forEach(f -> g10(f.id()));
        t.w.vocabulary().conditions().forEach(c -> g11(c.id()));
        for (Time time : t.w.vocabulary().times()) {
            if (time.isFocus()) {
                if (nobodyThere(time.id())) {
                    List<Output> covering = covering(time.id());
                    t.found(Kind.G12, time.id(), covering.isEmpty() ? HIGH : MEDIUM, t.ids(covering));
                } else {
                    t.w.vocabulary().functions().forEach(f -> g14(f.id(), time.id()));
                }
            }
        }
        g13();
    }

    private void g1g2(Facet facet) {
        List<ValueClaim> claims = t.claims(facet.id());
        if (claims.isEmpty()) {
            t.found(Kind.G2, facet.id(), facet.isCritical() ? HIGH : MEDIUM, Set.of());
        } else if (t.coreClaims(facet.id()).isEmpty()) {
            boolean high = facet.isCritical() || t.agencies(claims) >= 2;
            t.found(Kind.G1, facet.id(), high ? HIGH : MEDIUM, t.ids(claims));
        }
    }

    private void g3(Facet facet) {
        List<ValueClaim> core = t.coreClaims(facet.id());
        boolean weak = core.stream().anyMatch(v -> !t.unfinished(v).isEmpty());
        boolean bare = core.stream().noneMatch(v -> t.capacity(v) == 0)
                || core.stream().anyMatch(v -> t.capacity(v) >= 2);
        if (!weak && !bare) return;
        Set<String> cards = new TreeSet<>();
        for (ValueClaim v : core) {
            if (!t.unfinished(v).isEmpty() || t.capacity(v) == 3) cards.add(v.id());
            cards.addAll(t.ids(t.unfinished(v)));
        }
        Severity s = LOW;
        if (facet.isCritical() || bare) s = MEDIUM;
        if (facet.isCritical() && core.stream().noneMatch(v -> t.capacity(v) <= 1)) s = HIGH;
        t.found(Kind.G3, facet.id(), s, cards);
    }

    private void g4(Facet facet) {
        List<ValueClaim> core = t.coreClaims(facet.id());
        if (core.stream().anyMatch(t::authorised)) return;
        boolean high = core.stream()
                .flatMap(v -> t.about(v).stream())
                .anyMatch(s -> NaiveTerms.opposes(s) && NaiveTerms.power(s) == 3);
        t.found(Kind.G4, facet.id(), high ? HIGH : MEDIUM, t.ids(core));
    }

    private void g5(Facet facet) {
        if (t.coreClaims(facet.id()).stream().noneMatch(v -> t.capacity(v) != 3)) return;
        Set<Card> behind = new HashSet<>();
        t.claims(facet.id()).forEach(v -> behind.addAll(t.down(v)));
        Set<String> cards = new TreeSet<>();
        boolean tested = false;
        boolean disputed = false;
        for (Link l : t.allLinks) {
            if (l.effect() != Effect.MINUS
                    && t.cards.get(l.from()) instanceof Output
                    && t.cards.get(l.to()) instanceof Outcome u
                    && u.kind() != OutcomeKind.CLIENT_SATISFACTION
                    && behind.contains(u)) {
                cards.add(l.from());
                cards.add(l.to());
                tested |= l.evidence() == Evidence.TESTED;
                disputed |= l.evidence() == Evidence.DISPUTED;
            }
        }
        if (cards.isEmpty() || tested) return;
        t.found(Kind.G5, facet.id(), facet.isCritical() && disputed ? HIGH : MEDIUM, cards);
    }

    private void g6(String p) {
        boolean named = false;
        boolean wider = false;
        for (Output o : t.offers()) {
            if (o.population() != null) {
                named |= t.anc(o.population()).contains(p);
                wider |= t.properAncestor(o.population(), p);
            }
        }
        if (!named) t.found(Kind.G6, p, wider ? MEDIUM : HIGH, Set.of());
    }

    private void g7(Output o) {
        String p = o.population();
        if (p == null || o.place() == null || !focus(p)) return;
        for (Output s : t.all(Output.class)) {
            if (s.kind() == OutputKind.SERVICE
                    && t.meets(s, o)
                    && s.population() != null
                    && !t.properAncestor(s.population(), p)) {
                return;
            }
        }
        t.found(Kind.G7, p + "@" + o.place(), HIGH, Set.of(o.id()));
    }

    private boolean focus(String population) {
        return t.w.vocabulary().populations().stream().anyMatch(p -> p.id().equals(population) && p.isFocus());
    }

    private void g9() {
        for (Population root : t.w.vocabulary().populations()) {
            if (root.parent() != null) continue;
            var u = new TreeSet<String>();
            for (Population p : t.w.vocabulary().populations()) {
                if (p.isFocus()
                        && t.anc(p.id()).contains(root.id())
                        && t.anc(p.id()).stream().noneMatch(this::spokenFor)) {
                    u.add(p.id());
                }
            }
            if (u.isEmpty()) continue;
            boolean obliged =
                    t.obligations().stream().anyMatch(o -> o.population() != null && u.contains(o.population()));
            t.found(Kind.G9, u.size() == 1 ? u.first() : root.id(), obliged ? HIGH : MEDIUM, Set.of());
        }
        for (Population p : t.w.vocabulary().populations()) {
            boolean above = t.anc(p.id()).stream().anyMatch(q -> !q.equals(p.id()) && spokenFor(q));
            boolean obliged = t.obligations().stream().anyMatch(o -> p.id().equals(o.population()));
            if (p.isFocus() && !spokenFor(p.id()) && above && obliged) t.found(Kind.G9, p.id(), MEDIUM, Set.of());
        }
    }

    private boolean spokenFor(String population) {
        return t.w.vocabulary().authorizers().stream()
                .filter(u -> u.represents().contains(population))
                .anyMatch(u -> t.all(Stakeholder.class).stream()
                        .anyMatch(s -> s.authorizer().equals(u.id())));
    }

    private void g10(String f) {
        List<Activity> need = t.need(f);
        if (need.isEmpty() || !t.supply(f).isEmpty()) return;
        t.found(Kind.G10, f, need.stream().anyMatch(t::tracesToCore) ? HIGH : MEDIUM, t.ids(need));
    }

    private void g11(String c) {
        List<ValueClaim> values = t.all(ValueClaim.class).stream()
                .filter(v -> c.equals(v.condition()))
                .toList();
        if (values.isEmpty() || t.measured(c)) return;
        boolean medium =
                values.stream().anyMatch(v -> t.core(v) || v.facets().stream().anyMatch(t::criticalFacet));
        t.found(Kind.G11, c, medium ? MEDIUM : LOW, t.ids(values));
    }

    private List<Output> covering(String time) {
        return t.offers().stream().filter(o -> t.covers(o, time)).toList();
    }

    private boolean nobodyThere(String time) {
        for (Output o : covering(time)) {
            for (Activity a : t.linkedTo(o, Activity.class)) if (t.work(a) == 0) return false;
        }
        return true;
    }

    private void g13() {
        List<Activity> all = t.all(Activity.class);
        for (Activity a : all) {
            List<Activity> circle = new ArrayList<>();
            for (Activity b : all) {
                if (b.equals(a) || (waits(a).contains(b) && waits(b).contains(a))) circle.add(b);
            }
            if (t.agencies(circle) < 2) continue;
            Set<String> ids = new TreeSet<>(t.ids(circle));
            String smallest = ids.iterator().next();
            t.found(Kind.G13, smallest, circle.stream().anyMatch(t::tracesToCore) ? HIGH : MEDIUM, ids);
        }
    }

    /** All for which an activity waits, directly or through others. */
    private Set<Activity> waits(Activity a) {
        var set = new HashSet<Activity>();
        var open = new ArrayList<Activity>(List.of(a));
        while (!open.isEmpty()) {
            for (String f : open.removeLast().needs()) {
                for (Output o : t.supply(f)) {
                    for (Activity b : t.linkedTo(o, Activity.class)) if (set.add(b)) open.add(b);
                }
            }
        }
        return set;
    }

    private void g14(String f, String time) {
        List<Output> offers =
                t.offers().stream().filter(o -> f.equals(o.function())).toList();
        if (t.agencies(offers) < 2) return;
        for (Output o : offers) {
            if (o.time() == null || t.parent(o.time()) == null || t.covers(o, time)) return;
        }
        t.found(Kind.G14, f + "@" + time, offers.stream().anyMatch(t::critical) ? HIGH : MEDIUM, t.ids(offers));
    }
}
