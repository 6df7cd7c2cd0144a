package org.trialign.findings;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Input;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/**
 * The fields of a fingerprint that a card lost, put back. Each method takes the card before and the card now, null if it is
 * gone; a field that refers to a deleted term stays empty.
 */
final class PutBackFields {
    private final StillThere stillThere;

    PutBackFields(StillThere stillThere) {
        this.stillThere = stillThere;
    }

    ValueClaim value(ValueClaim was, @Nullable ValueClaim now) {
        ValueClaim base = now == null ? was : now;
        return new ValueClaim(
                base.id(),
                base.title(),
                base.cell(),
                base.role(),
                ref(RowType.POPULATIONS, was.population(), now == null ? null : now.population()),
                ref(RowType.PLACES, was.place(), now == null ? null : now.place()),
                ref(RowType.CONDITIONS, was.condition(), now == null ? null : now.condition()),
                base.direction() == null ? was.direction() : base.direction(),
                refs(RowType.FACETS, was.facets(), now == null ? List.of() : now.facets()),
                base.note(),
                base.agenciesOnly());
    }

    /** Null if it stays away: its authorizer is gone, or all that it spoke of. */
    @Nullable
    Stakeholder stakeholder(Stakeholder was, @Nullable Stakeholder now, Set<String> values) {
        Stakeholder base = now == null ? was : now;
        List<String> wasAbout = was.about().stream().filter(values::contains).toList();
        boolean isMute = now == null && wasAbout.isEmpty() && !was.about().isEmpty();
        if (isMute || !stillThere.is(RowType.AUTHORIZERS, base.authorizer())) {
            return null;
        }
        return new Stakeholder(
                base.id(),
                base.authorizer(),
                base.stance() == null ? was.stance() : base.stance(),
                base.power(),
                gainedNone(was.gives(), base.gives()) ? was.gives() : base.gives(),
                now == null || gainedNone(was.about(), now.about()) ? wasAbout : now.about(),
                base.note(),
                base.agenciesOnly());
    }

    Input input(Input was, @Nullable Input now) {
        Input base = now == null ? was : now;
        String resource = ref(RowType.RESOURCES, was.resource(), now == null ? null : now.resource());
        String unit = base.unit();
        if (unit != null && resource != null && !Objects.equals(unit, stillThere.unit(resource))) {
            // The format allows no other unit than the resource's: what was emptied stays empty.
            resource = now == null ? resource : now.resource();
            unit = now == null ? null : unit;
        }
        String source = now == null && !stillThere.is(RowType.AUTHORIZERS, was.source()) ? null : base.source();
        return new Input(
                base.id(),
                base.title(),
                base.kind(),
                base.status(),
                resource,
                source,
                ref(RowType.TIMES, was.time(), now == null ? null : now.time()),
                isZero(base.amount()) && !isZero(was.amount()) ? was.amount() : base.amount(),
                unit,
                base.note(),
                base.agenciesOnly());
    }

    Activity activity(Activity was, @Nullable Activity now) {
        Activity base = now == null ? was : now;
        return new Activity(
                base.id(),
                base.title(),
                base.kind(),
                ref(RowType.FUNCTIONS, was.function(), now == null ? null : now.function()),
                refs(RowType.FUNCTIONS, was.needs(), now == null ? List.of() : now.needs()),
                refs(RowType.TERMS, was.requires(), now == null ? List.of() : now.requires()),
                refs(RowType.TERMS, was.forbids(), now == null ? List.of() : now.forbids()),
                base.note(),
                base.agenciesOnly());
    }

    Output output(Output was, @Nullable Output now) {
        Output base = now == null ? was : now;
        return new Output(
                base.id(),
                base.title(),
                base.kind(),
                ref(RowType.FUNCTIONS, was.function(), now == null ? null : now.function()),
                ref(RowType.POPULATIONS, was.population(), now == null ? null : now.population()),
                ref(RowType.PLACES, was.place(), now == null ? null : now.place()),
                ref(RowType.TIMES, was.time(), now == null ? null : now.time()),
                base.volume(),
                base.note(),
                base.agenciesOnly());
    }

    Outcome outcome(Outcome was, @Nullable Outcome now) {
        Outcome base = now == null ? was : now;
        return new Outcome(
                base.id(),
                base.title(),
                base.kind(),
                ref(RowType.CONDITIONS, was.condition(), now == null ? null : now.condition()),
                base.direction() == null ? was.direction() : base.direction(),
                ref(RowType.POPULATIONS, was.population(), now == null ? null : now.population()),
                base.note(),
                base.agenciesOnly());
    }

    private @Nullable String ref(RowType type, @Nullable String was, @Nullable String now) {
        if (now != null) {
            return now;
        }
        return stillThere.is(type, was) ? was : null;
    }

    private List<String> refs(RowType type, List<String> was, List<String> now) {
        return gainedNone(was, now) ? stillThere.only(type, was) : now;
    }

    private static boolean gainedNone(Collection<?> was, Collection<?> now) {
        return was.containsAll(now);
    }

    private static boolean isZero(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0;
    }
}
