package org.trialign.findings.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Card;
import org.trialign.model.Input;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** The fields of cards that rules name (findings.md §1.2, §5); to the detector, cards that agree in them are the same. */
final class CardFields {
    private CardFields() {}

    static boolean areSame(Card one, Card other) {
        return one == other || of(one).equals(of(other));
    }

    private static List<@Nullable Object> of(Card card) {
        return switch (card) {
            case ValueClaim v ->
                fields(v, v.cell(), v.role(), v.population(), v.place(), v.condition(), v.direction(), v.facets());
            case Stakeholder s -> fields(s, s.authorizer(), s.stance(), s.power(), s.gives(), s.about());
            case Input i -> fields(i, i.kind(), i.status(), i.resource(), i.time(), i.amount());
            case Activity a -> fields(a, a.function(), a.needs(), a.requires(), a.forbids());
            case Output o -> fields(o, o.kind(), o.function(), o.population(), o.place(), o.time());
            case Outcome u -> fields(u, u.kind(), u.condition(), u.direction(), u.population());
        };
    }

    private static List<@Nullable Object> fields(Card card, @Nullable Object... read) {
        @Nullable Object[] all = Arrays.copyOf(read, read.length + 2);
        all[read.length] = card.id();
        all[read.length + 1] = card.getClass();
        return Arrays.asList(all);
    }
}
