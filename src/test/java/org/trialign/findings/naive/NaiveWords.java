package org.trialign.findings.naive;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.*;

/** How words relate (findings.md §2), straight from the page. */
class NaiveWords {
    final Workshop w;

    NaiveWords(Workshop workshop) {
        w = workshop;
    }

    @Nullable
    String parent(String term) {
        Vocabulary v = w.vocabulary();
        for (Population t : v.populations()) if (t.id().equals(term)) return t.parent();
        for (Place t : v.places()) if (t.id().equals(term)) return t.parent();
        for (Time t : v.times()) if (t.id().equals(term)) return t.parent();
        for (Condition t : v.conditions()) if (t.id().equals(term)) return t.parent();
        return null;
    }

    Set<String> anc(String term) {
        var set = new LinkedHashSet<String>();
        for (String t = term; t != null; t = parent(t)) {
            set.add(t);
        }
        return set;
    }

    boolean properAncestor(String above, String term) {
        return !above.equals(term) && anc(term).contains(above);
    }

    boolean popNear(@Nullable String p, @Nullable String q) {
        if (p == null || q == null) {
            return false;
        }
        if (anc(q).contains(p) || anc(p).contains(q)) {
            return true;
        }
        for (PopulationOverlap o : w.vocabulary().populationOverlaps()) {
            boolean one = anc(o.first()).contains(p) && anc(o.second()).contains(q);
            boolean other = anc(o.second()).contains(p) && anc(o.first()).contains(q);
            if (one || other) {
                return true;
            }
        }
        return false;
    }

    boolean citywide(String place) {
        return w.vocabulary().places().stream().anyMatch(p -> p.id().equals(place) && p.isCitywide());
    }

    boolean placeNear(@Nullable String p, @Nullable String q) {
        if (p == null || q == null) {
            return false;
        }
        if (citywide(p) || citywide(q)) {
            return p.equals(q);
        }
        return anc(q).contains(p) || anc(p).contains(q);
    }

    boolean placesMeet(@Nullable String p, @Nullable String q) {
        return placeNear(p, q) || p == null || q == null || citywide(p) || citywide(q);
    }

    boolean timesMeet(@Nullable String p, @Nullable String q) {
        return p == null || q == null || anc(q).contains(p) || anc(p).contains(q);
    }

    boolean meets(Output x, Output y) {
        return popNear(x.population(), y.population())
                && placeNear(x.place(), y.place())
                && timesMeet(x.time(), y.time());
    }

    @Nullable
    Condition condition(@Nullable String id) {
        return w.vocabulary().conditions().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    boolean measured(String condition) {
        String measure = Objects.requireNonNull(condition(condition)).measure();
        return measure != null && !org.trialign.base.Blank.isBlank(measure);
    }

    Set<String> subject(ValueClaim v) {
        var set = new HashSet<String>();
        if (v.population() != null) set.add(v.population());
        Condition c = condition(v.condition());
        if (c != null && c.subject() != null) set.add(c.subject());
        return set;
    }
}
