package org.trialign.findings.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Term;

/** The parents of one list of the vocabulary. */
public final class Tree {
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    <T extends Term> Tree(Collection<T> terms, Function<T, @Nullable String> parent) {
        var parents = new HashMap<String, @Nullable String>();
        terms.forEach(term -> parents.put(term.id(), parent.apply(term)));
        for (T term : terms) {
            var chain = new LinkedHashSet<String>();
            @Nullable String next = term.id();
            while (next != null && chain.add(next)) {
                next = parents.get(next);
            }
            ancestors.put(term.id(), chain);
        }
    }

    /** anc(t): the term, its parent, and so on to the root. */
    public Set<String> ancestors(String term) {
        return ancestors.getOrDefault(term, Set.of(term));
    }

    /** True when the term is the other one or lies below it; false when either is missing. */
    public boolean isWithin(@Nullable String term, @Nullable String other) {
        return term != null && other != null && ancestors(term).contains(other);
    }

    /** True when the other term is a proper ancestor of the term. */
    public boolean isBelow(@Nullable String term, @Nullable String other) {
        return term != null && !term.equals(other) && isWithin(term, other);
    }

    public boolean hasParent(String term) {
        return ancestors(term).size() > 1;
    }

    public String root(String term) {
        String root = term;
        for (String ancestor : ancestors(term)) {
            root = ancestor;
        }
        return root;
    }
}
