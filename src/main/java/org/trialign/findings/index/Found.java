package org.trialign.findings.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trialign.findings.Finding;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;

/** Collects what the searches find. A key reached more than once is one finding (§1.6). */
public final class Found {
    private final Map<String, Finding> byKey = new TreeMap<>();

    public void add(Kind kind, String anchor, Severity severity, Collection<? extends Node<?>> cards) {
        byKey.merge(kind.wire() + "|" + anchor, new Finding(kind, anchor, severity, Grouping.ids(cards)), Found::unite);
    }

    public void add(Kind kind, String anchor, Severity severity, Node<?> card) {
        add(kind, anchor, severity, Set.of(card));
    }

    /** A finding that rests on no card: something is not there. */
    public void addWithoutCards(Kind kind, String anchor, Severity severity) {
        add(kind, anchor, severity, Set.of());
    }

    /** All of them, in ASCII order of their keys. */
    public List<Finding> sorted() {
        return List.copyOf(byKey.values());
    }

    private static Finding unite(Finding one, Finding other) {
        var cards = new TreeSet<>(one.cards());
        cards.addAll(other.cards());
        return new Finding(one.kind(), one.anchor(), one.severity().or(other.severity()), cards);
    }
}
