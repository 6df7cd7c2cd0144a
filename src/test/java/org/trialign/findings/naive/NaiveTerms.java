package org.trialign.findings.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Finding;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.*;

/**
 * Findings.md §2 once more, written straight from the page without an index: every term is computed anew whenever it is
 * asked for. Slow on purpose; it is what the detector is compared with.
 */
class NaiveTerms extends NaiveWords {
    final Map<String, Card> cards = new TreeMap<>();
    final Map<String, String> owner = new HashMap<>();
    final List<Link> allLinks = new ArrayList<>();
    final Map<String, Finding> findings = new TreeMap<>();

    NaiveTerms(Workshop workshop) {
        super(workshop);
        for (Agency agency : w.agencies()) {
            for (Card card : w.triangle(agency.id()).cards().toList()) {
                cards.put(card.id(), card);
                owner.put(card.id(), agency.id());
            }
            allLinks.addAll(w.triangle(agency.id()).links());
        }
    }

    void found(Kind kind, String anchor, Severity severity, Set<String> ids) {
        Finding before = findings.get(kind + "|" + anchor);
        Severity s = before != null && before.severity().compareTo(severity) > 0 ? before.severity() : severity;
        Set<String> all = new TreeSet<>(ids);
        if (before != null) {
            all.addAll(before.cards());
        }
        findings.put(kind + "|" + anchor, new Finding(kind, anchor, s, all));
    }

    <T extends Card> List<T> all(Class<T> type) {
        return cards.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    String owner(Card card) {
        return Objects.requireNonNull(owner.get(card.id()));
    }

    boolean across(Card x, Card y) {
        return !owner(x).equals(owner(y));
    }

    Set<String> ids(Iterable<? extends Card> some) {
        var ids = new TreeSet<String>();
        some.forEach(c -> ids.add(c.id()));
        return ids;
    }

    int agencies(Iterable<? extends Card> some) {
        var owners = new HashSet<String>();
        some.forEach(c -> owners.add(owner(c)));
        return owners.size();
    }

    // ---- chains

    boolean linked(Card from, Card to) {
        return allLinks.stream()
                .anyMatch(l -> l.from().equals(from.id()) && l.to().equals(to.id()) && l.effect() != Effect.MINUS);
    }

    <T extends Card> List<T> linkedFrom(Card from, Class<T> type) {
        return all(type).stream().filter(c -> linked(from, c)).toList();
    }

    <T extends Card> List<T> linkedTo(Card to, Class<T> type) {
        return all(type).stream().filter(c -> linked(c, to)).toList();
    }

    Set<Card> up(Card x) {
        var set = new LinkedHashSet<Card>(List.of(x));
        for (boolean grew = true; grew; ) {
            grew = false;
            for (Link l : allLinks) {
                if (l.effect() != Effect.MINUS && set.contains(cards.get(l.from()))) {
                    grew |= set.add(Objects.requireNonNull(cards.get(l.to())));
                }
            }
        }
        return set;
    }

    Set<Card> down(Card x) {
        return cards.values().stream().filter(c -> up(c).contains(x)).collect(Collectors.toSet());
    }

    boolean core(Card x) {
        return x instanceof ValueClaim v && v.role() == ValueRole.CORE;
    }

    boolean tracesToCore(Card x) {
        return up(x).stream().anyMatch(this::core);
    }

    Set<String> facets(Card x) {
        var set = new HashSet<String>();
        for (Card c : up(x)) if (c instanceof ValueClaim v) set.addAll(v.facets());
        return set;
    }

    boolean criticalFacet(String facet) {
        return w.facets().stream().anyMatch(f -> f.id().equals(facet) && f.isCritical());
    }

    boolean critical(Card x) {
        return facets(x).stream().anyMatch(this::criticalFacet);
    }

    static boolean common(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    List<Activity> acts(ValueClaim v) {
        Set<Card> down = down(v);
        return all(Activity.class).stream().filter(down::contains).toList();
    }

    List<Output> supply(String f) {
        return all(Output.class).stream().filter(o -> f.equals(o.function())).toList();
    }

    List<Activity> need(String f) {
        return all(Activity.class).stream().filter(a -> a.needs().contains(f)).toList();
    }

    static boolean there(Input i) {
        return i.status() == InputStatus.SECURED || i.status() == InputStatus.SPARE;
    }

    static boolean wanted(Input i) {
        return i.status() == InputStatus.REQUESTED || i.status() == InputStatus.LACKING;
    }

    /** 0 secured, 1 partly, 2 promised. */
    int work(Activity a) {
        List<Input> inputs = linkedTo(a, Input.class);
        boolean allThere = inputs.stream().allMatch(NaiveTerms::there);
        boolean allMade = a.needs().stream().allMatch(f -> !supply(f).isEmpty());
        if (!inputs.isEmpty() && allThere && allMade) {
            return 0;
        }
        return inputs.stream().anyMatch(i -> there(i) && i.kind() != AssetKind.AUTHORITY) ? 1 : 2;
    }

    /** As work; 3 none. */
    int capacity(ValueClaim v) {
        return acts(v).stream().mapToInt(this::work).min().orElse(3);
    }

    List<Activity> unfinished(ValueClaim v) {
        return acts(v).stream().filter(a -> work(a) != 0).toList();
    }

    // ---- values and authorizers

    boolean vague(ValueClaim v) {
        boolean lacks = v.condition() == null || v.direction() == null;
        if (v.cell() == Cell.INDIVIDUAL_WELFARE || v.cell() == Cell.COLLECTIVE_WELFARE) {
            return lacks;
        }
        return v.population() == null && lacks;
    }

    List<ValueClaim> claims(String facet) {
        return all(ValueClaim.class).stream()
                .filter(v -> v.facets().contains(facet))
                .toList();
    }

    List<ValueClaim> coreClaims(String facet) {
        return claims(facet).stream().filter(v -> core(v) && !vague(v)).toList();
    }

    List<Stakeholder> about(ValueClaim v) {
        return all(Stakeholder.class).stream()
                .filter(s -> owner(s).equals(owner(v)))
                .filter(s -> s.about().isEmpty() || s.about().contains(v.id()))
                .toList();
    }

    static boolean giver(Stakeholder s) {
        return s.gives().contains(Gift.MONEY) || s.gives().contains(Gift.AUTHORITY);
    }

    static boolean supports(Stakeholder s) {
        return s.stance() != null && s.stance() >= 1;
    }

    static boolean opposes(Stakeholder s) {
        return s.stance() != null && s.stance() <= -1;
    }

    static int power(Stakeholder s) {
        return s.power() == null ? 2 : s.power();
    }

    boolean refused(ValueClaim v) {
        List<Stakeholder> listing = all(Stakeholder.class).stream()
                .filter(s -> giver(s) && s.about().contains(v.id()))
                .toList();
        return listing.stream().anyMatch(s -> opposes(s) && power(s) == 3)
                && listing.stream().noneMatch(NaiveTerms::supports);
    }

    boolean powerless(ValueClaim v) {
        if (capacity(v) == 0) {
            return false;
        }
        for (Activity a : acts(v)) {
            for (Input i : linkedTo(a, Input.class)) {
                if (i.kind() == AssetKind.AUTHORITY && wanted(i)) return true;
            }
        }
        return false;
    }

    boolean authorised(ValueClaim v) {
        return about(v).stream().anyMatch(s -> giver(s) && supports(s)) && !refused(v) && !powerless(v);
    }

    // ---- outputs, cross links

    static boolean offer(Output o) {
        return o.kind() == OutputKind.SERVICE || o.kind() == OutputKind.NUDGE;
    }

    List<Output> offers() {
        return all(Output.class).stream().filter(NaiveTerms::offer).toList();
    }

    List<Output> obligations() {
        return all(Output.class).stream()
                .filter(o -> o.kind() == OutputKind.OBLIGATION)
                .toList();
    }

    boolean covers(Output offer, String t) {
        String time = offer.time();
        if (time == null) {
            return false;
        }
        return anc(time).contains(t) || (properAncestor(time, t) && parent(time) != null);
    }

    boolean handOff(String a, String b) {
        for (CrossLink x : w.crossLinks()) {
            if (x.effect() == Effect.PLUS) {
                String from = owner.get(x.from());
                String to = owner.get(x.to());
                if ((a.equals(from) && b.equals(to)) || (b.equals(from) && a.equals(to))) return true;
            }
        }
        return makesFor(a, b) || makesFor(b, a);
    }

    private boolean makesFor(String maker, String waiter) {
        return all(Output.class).stream()
                .filter(o -> owner(o).equals(maker))
                .map(Output::function)
                .filter(Objects::nonNull)
                .anyMatch(f -> need(f).stream().anyMatch(a -> owner(a).equals(waiter)));
    }

    boolean agreedHandOff(Card from, Card to) {
        return w.crossLinks().stream()
                .anyMatch(x -> x.effect() == Effect.PLUS
                        && x.isAgreed()
                        && x.from().equals(from.id())
                        && x.to().equals(to.id()));
    }

    Severity setBack(@Nullable Evidence evidence, Outcome u) {
        int holds = (evidence == Evidence.TESTED ? 1 : 0) + (tracesToCore(u) ? 1 : 0) + (critical(u) ? 1 : 0);
        return holds >= 2 ? Severity.HIGH : holds == 1 ? Severity.MEDIUM : Severity.LOW;
    }
}
