package org.trialign.findings;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that the detector says of a workshop (findings.md §1).
 *
 * @param anchor what the kind's rule calls its anchor; ids and ASCII signs only
 * @param cards ids of the cards it rests on, perhaps none; unmodifiable
 */
public record Finding(Kind kind, String anchor, Severity severity, SortedSet<String> cards) {
    /** ASCII order of whole keys, in which {@code C10|x} comes before {@code C1|x}. */
    public static final Comparator<Finding> BY_KEY = Comparator.comparing(Finding::key);

    public Finding {
        cards = Collections.unmodifiableSortedSet(new TreeSet<>(cards));
    }

    public Finding(Kind kind, String anchor, Severity severity, Collection<String> cards) {
        this(kind, anchor, severity, new TreeSet<>(cards));
    }

    /** {@code kind|anchor}: what a finding is. Comments, dismissals and agreements hang on it. */
    public String key() {
        return kind.wire() + "|" + anchor;
    }
}
