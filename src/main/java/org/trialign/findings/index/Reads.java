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
    private static final Set<Aspect> CARDS = EnumSet.range(Aspect.VALUES, Aspect.OUTCOMES);

    private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);

    void note(Aspect aspect) {
        aspects.add(aspect);
    }

    void noteCards() {
        aspects.addAll(CARDS);
    }

    void noteAll() {
        Collections.addAll(aspects, Aspect.values());
    }

    /** What is made for all searches alike: none is held to have read what went into it. */
    <T> T unnoted(Supplier<T> make) {
        Set<Aspect> noted = EnumSet.copyOf(aspects);
        T made = make.get();
        aspects.clear();
        aspects.addAll(noted);
        return made;
    }

    /** What was looked at since the last time, and starts anew. */
    public Set<Aspect> take() {
        Set<Aspect> taken = EnumSet.copyOf(aspects);
        aspects.clear();
        return taken;
    }
}
