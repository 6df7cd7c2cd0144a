package org.trialign.findings.index;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notes what a search looks at. A search is a function of that alone, so it finds the same as long as none of it
 * changes; and as the index itself takes the notes, no search can forget to say what it reads.
 */
public final class Reads {
    private static final Set<Part> CARDS = EnumSet.range(Part.VALUES, Part.OUTCOMES);

    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    void note(Part part) {
        parts.add(part);
    }

    void noteCards() {
        parts.addAll(CARDS);
    }

    void noteAll() {
        Collections.addAll(parts, Part.values());
    }

    /** What is made for all searches alike: none is held to have read what went into it. */
    <T> T unnoted(Supplier<T> make) {
        Set<Part> noted = EnumSet.copyOf(parts);
        T made = make.get();
        parts.clear();
        parts.addAll(noted);
        return made;
    }

    /** What was looked at since the last time, and starts anew. */
    public Set<Part> take() {
        Set<Part> taken = EnumSet.copyOf(parts);
        parts.clear();
        return taken;
    }
}
