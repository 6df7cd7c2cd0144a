package org.trialign.findings.naive;

import static org.trialign.findings.Severity.HIGH;
import static org.trialign.findings.Severity.LOW;
import static org.trialign.findings.Severity.MEDIUM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.*;

/** C1 to C11, straight from the page. */
class NaiveConflicts {
    private final NaiveTerms t;

    NaiveConflicts(NaiveTerms terms) {
        t = terms;
    }

    void run() {
        t.w.vocabulary().authorizers().forEach(u -> c1(u.id()));
        t.w.vocabulary().resources().forEach(this::c2);
        t.obligations().forEach(this::c3);
        t.w.vocabulary().conditions().forEach(c -> c4(c.id()));
        c5();
        c6c7();
        t.w.vocabulary().functions().forEach(f -> c8(f.id()));
        t.w.facets().forEach(this::c9);
        t.w.vocabulary().terms().forEach(term -> c10(term.id()));
        t.w.vocabulary().conditions().stream().filter(c -> c.parent() == null).forEach(c -> c11(c.id()));
    }

    private void c1(String u) {
        List<Stakeholder> naming = t.all(Stakeholder.class).stream()
                .filter(s -> s.authorizer().equals(u))
                .toList();
        boolean split = false;
        for (Stakeholder a : naming) {
            for (Stakeholder b : naming) {
                split |= NaiveTerms.supports(a) && NaiveTerms.opposes(b) && t.across(a, b);
            }
        }
        if (!split) return;
        Severity s = LOW;
        if (naming.stream().anyMatch(x -> NaiveTerms.power(x) >= 2)) s = MEDIUM;
        if (naming.stream().anyMatch(x -> NaiveTerms.power(x) == 3)
                && naming.stream().anyMatch(NaiveTerms::giver)) s = HIGH;
        if (naming.stream().anyMatch(x -> NaiveTerms.opposes(x) && NaiveTerms.power(x) == 3)) s = HIGH;
        t.found(
                Kind.C1,
                u,
                s,
                t.ids(naming.stream()
                        .filter(x -> NaiveTerms.supports(x) || NaiveTerms.opposes(x))
                        .toList()));
    }

    private void c2(Resource r) {
        if (r.kind() == AssetKind.AUTHORITY) return;
        List<Input> x = t.all(Input.class).stream()
                .filter(i -> r.id().equals(i.resource()))
                .filter(i -> i.status() == InputStatus.SECURED || i.status() == InputStatus.REQUESTED)
                .toList();
        List<List<Input>> ks = new ArrayList<>();
        boolean namesTime = x.stream().anyMatch(i -> i.time() != null);
        if (!namesTime || r.kind() == AssetKind.MONEY) {
            ks.add(x);
        } else {
            for (Time time : t.w.vocabulary().times()) {
                if (x.stream().anyMatch(i -> time.id().equals(i.time()))) {
                    ks.add(x.stream()
                            .filter(i -> i.time() == null || t.anc(time.id()).contains(i.time()))
                            .toList());
                }
            }
        }
        boolean any = false;
        boolean high = false;
        Set<String> cards = new TreeSet<>();
        for (List<Input> k : ks) {
            BigDecimal total = BigDecimal.ZERO;
            for (Input i : k) if (i.amount() != null) total = total.add(i.amount());
            BigDecimal available = r.available();
            boolean over = available != null && total.compareTo(available) > 0;
            if (t.agencies(k) >= 2 && (r.isExclusive() || over)) {
                any = true;
                cards.addAll(t.ids(k));
                high |= r.isExclusive()
                        || (available != null
                                && total.multiply(new BigDecimal(10)).compareTo(available.multiply(new BigDecimal(11)))
                                        > 0);
            }
        }
        if (any) t.found(Kind.C2, r.id(), high ? HIGH : MEDIUM, cards);
    }

    private void c3(Output o) {
        boolean high = false;
        Set<String> cards = new TreeSet<>();
        for (Output s : t.all(Output.class)) {
            if (s.kind() != OutputKind.SERVICE || !t.across(s, o) || !t.meets(s, o)) continue;
            boolean ticket = false;
            for (Activity a : t.linkedTo(s, Activity.class)) {
                ticket |= o.function() != null && a.needs().contains(o.function());
                ticket |= t.agreedHandOff(o, a);
            }
            if (ticket) continue;
            Set<String> below = t.ids(t.down(o));
            Set<String> above = t.ids(t.up(s));
            boolean confirmed = t.w.crossLinks().stream()
                    .anyMatch(x -> x.effect() == Effect.MINUS && below.contains(x.from()) && above.contains(x.to()));
            boolean related = NaiveTerms.common(t.facets(o), t.facets(s));
            if (confirmed || related) cards.add(s.id());
            high |= confirmed || (related && t.tracesToCore(o) && t.tracesToCore(s));
        }
        if (cards.isEmpty()) return;
        cards.add(o.id());
        t.found(Kind.C3, o.id(), high ? HIGH : MEDIUM, cards);
    }

    private void c4(String c) {
        boolean high = false;
        Set<String> cards = new TreeSet<>();
        for (ValueClaim v : t.all(ValueClaim.class)) {
            for (ValueClaim z : t.all(ValueClaim.class)) {
                if (c.equals(v.condition())
                        && c.equals(z.condition())
                        && t.across(v, z)
                        && v.direction() != null
                        && z.direction() != null
                        && v.direction() != z.direction()
                        && t.placesMeet(v.place(), z.place())) {
                    cards.add(v.id());
                    cards.add(z.id());
                    high |= v.direction() == Direction.UP && z.direction() == Direction.DOWN && t.core(v) && t.core(z);
                }
            }
        }
        if (!cards.isEmpty()) t.found(Kind.C4, c, high ? HIGH : MEDIUM, cards);
    }

    private void c5() {
        for (CrossLink x : t.w.crossLinks()) {
            if (x.effect() == Effect.MINUS) {
                var u = (Outcome) Objects.requireNonNull(t.cards.get(x.to()));
                t.found(Kind.C5, x.from() + ">" + x.to(), t.setBack(x.evidence(), u), Set.of(x.from(), x.to()));
            }
        }
    }

    private void c6c7() {
        for (Agency a : t.w.agencies()) {
            for (Agency b : t.w.agencies()) {
                if (a.id().compareTo(b.id()) >= 0) continue;
                Set<String> six = new TreeSet<>();
                Set<String> seven = new TreeSet<>();
                for (ValueClaim x : t.all(ValueClaim.class)) {
                    for (ValueClaim y : t.all(ValueClaim.class)) {
                        boolean oneWay = t.owner(x).equals(a.id()) && t.owner(y).equals(b.id());
                        boolean otherWay =
                                t.owner(x).equals(b.id()) && t.owner(y).equals(a.id());
                        if (!oneWay && !otherWay) continue;
                        Set<String> ground = ground(x, y);
                        if (ground.isEmpty()) continue;
                        ground.add(x.id());
                        ground.add(y.id());
                        if (welfare(x) && !welfare(y)) six.addAll(ground);
                        if (welfare(x) == welfare(y) && collective(x) && !collective(y)) seven.addAll(ground);
                    }
                }
                String anchor = a.id() + "~" + b.id();
                if (!six.isEmpty()) t.found(Kind.C6, anchor, MEDIUM, six);
                else if (!seven.isEmpty()) t.found(Kind.C7, anchor, MEDIUM, seven);
            }
        }
    }

    private static boolean welfare(ValueClaim v) {
        return v.cell() == Cell.INDIVIDUAL_WELFARE || v.cell() == Cell.COLLECTIVE_WELFARE;
    }

    private static boolean collective(ValueClaim v) {
        return v.cell() == Cell.COLLECTIVE_WELFARE || v.cell() == Cell.COLLECTIVE_JUSTICE;
    }

    private Set<String> ground(ValueClaim x, ValueClaim y) {
        var ground = new TreeSet<String>();
        boolean sameCondition = x.condition() != null && x.condition().equals(y.condition());
        if ((!t.core(x) && !t.core(y))
                || x.facets().stream().noneMatch(y.facets()::contains)
                || !t.placeNear(x.place(), y.place())
                || sameCondition) {
            return ground;
        }
        Set<String> q = new HashSet<>();
        for (String mine : t.subject(x)) {
            for (String theirs : t.subject(y)) if (t.popNear(mine, theirs)) q.add(theirs);
        }
        for (Card c : t.down(x)) {
            if (c instanceof Output o
                    && o.kind() == OutputKind.OBLIGATION
                    && q.stream().anyMatch(p -> t.popNear(o.population(), p))
                    && t.placeNear(o.place(), x.place())
                    && t.placeNear(o.place(), y.place())) {
                ground.add(o.id());
            }
        }
        return ground;
    }

    private void c8(String f) {
        boolean high = false;
        Set<String> cards = new TreeSet<>();
        for (Output a : t.obligations()) {
            for (Output b : t.obligations()) {
                if (f.equals(a.function())
                        && f.equals(b.function())
                        && t.across(a, b)
                        && t.placeNear(a.place(), b.place())) {
                    cards.add(a.id());
                    cards.add(b.id());
                    high |= t.popNear(a.population(), b.population());
                }
            }
        }
        if (!cards.isEmpty()) t.found(Kind.C8, f, high ? HIGH : MEDIUM, cards);
    }

    private void c9(Facet facet) {
        List<ValueClaim> core = t.coreClaims(facet.id());
        if (t.agencies(core) < 2) return;
        boolean same = false;
        for (ValueClaim a : core) {
            for (ValueClaim b : core) {
                same |= t.across(a, b) && a.condition() != null && a.condition().equals(b.condition());
            }
        }
        t.found(Kind.C9, facet.id(), !same ? LOW : facet.isCritical() ? HIGH : MEDIUM, t.ids(core));
    }

    private void c10(String term) {
        boolean high = false;
        boolean medium = false;
        Set<String> cards = new TreeSet<>();
        for (Activity a : t.all(Activity.class)) {
            for (Activity b : t.all(Activity.class)) {
                if (!a.requires().contains(term) || !b.forbids().contains(term) || !t.across(a, b)) continue;
                boolean people = false;
                for (Output x : t.linkedFrom(a, Output.class)) {
                    for (Output y : t.linkedFrom(b, Output.class)) {
                        people |= t.popNear(x.population(), y.population());
                    }
                }
                if (!people) continue;
                cards.add(a.id());
                cards.add(b.id());
                high |= t.handOff(t.owner(a), t.owner(b));
                medium |= a.function() != null && a.function().equals(b.function());
                medium |= a.needs().stream().anyMatch(b.needs()::contains);
            }
        }
        if (!cards.isEmpty()) t.found(Kind.C10, term, high ? HIGH : medium ? MEDIUM : LOW, cards);
    }

    private void c11(String r) {
        Set<String> cards = new TreeSet<>();
        for (ValueClaim x : t.all(ValueClaim.class)) {
            if (!t.core(x) || x.condition() == null || !t.anc(x.condition()).contains(r)) continue;
            for (Card y : t.cards.values()) {
                String other = switch (y) {
                    case ValueClaim v -> v.condition();
                    case Outcome u -> u.condition();
                    default -> null;
                };
                if (other != null && t.anc(other).contains(r) && !other.equals(x.condition()) && t.across(x, y)) {
                    cards.add(x.id());
                    cards.add(y.id());
                }
            }
        }
        if (!cards.isEmpty()) t.found(Kind.C11, r, MEDIUM, cards);
    }
}
