package org.trialign.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.ActivityKind;
import org.trialign.model.AssetKind;
import org.trialign.model.Cell;
import org.trialign.model.Direction;
import org.trialign.model.Evidence;
import org.trialign.model.Gift;
import org.trialign.model.Input;
import org.trialign.model.InputStatus;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;

/** Cards made by chance, whose words meet often. */
class RandomCards extends RandomWords {
    final int cards;
    final double linked;
    private final double oneWay;

    /** @param cards the number in each triangle */
    RandomCards(Random random, int words, int cards) {
        super(random, words);
        this.cards = cards;
        linked = cards >= 24 ? 3 : random.nextDouble() * 3;
        oneWay = random.nextDouble();
    }

    ValueClaim value(String id) {
        return new ValueClaim(
                id,
                "Value",
                pick(Cell.values()),
                pick(Arrays.asList(ValueRole.CORE, ValueRole.CORE, ValueRole.CONTRIBUTING, null)),
                maybe("pop"),
                maybe("pl"),
                maybe("co"),
                maybe(Direction.values()),
                some("fa", 0.35),
                null,
                null);
    }

    Stakeholder stakeholder(String id, List<ValueClaim> values) {
        var about = new ArrayList<String>();
        values.stream().filter(v -> chance(0.3)).forEach(v -> about.add(v.id()));
        var gives = new ArrayList<Gift>();
        for (Gift gift : Gift.values()) {
            if (chance(0.4)) {
                gives.add(gift);
            }
        }
        Integer stance = chance(missing) ? null : Integer.valueOf(random.nextInt(5) - 2);
        if (stance != null && chance(oneWay)) {
            stance = Math.abs(stance);
        }
        Integer power = chance(missing) ? null : Integer.valueOf(1 + random.nextInt(chance(0.5) ? 3 : 1));
        return new Stakeholder(id, "au" + random.nextInt(words), stance, power, gives, about, null, null);
    }

    Input input(String id) {
        return new Input(
                id,
                "Input",
                pick(AssetKind.values()),
                chance(oneWay) ? InputStatus.SECURED : pick(InputStatus.values()),
                maybe("re"),
                null,
                maybe("ti"),
                amount(),
                null,
                null,
                null);
    }

    Activity activity(String id) {
        return new Activity(
                id,
                "Activity",
                pick(ActivityKind.values()),
                maybe("fn"),
                some("fn", 0.25 * (1 - oneWay)),
                some("tm", 0.2),
                some("tm", 0.2),
                null,
                null);
    }

    Output output(String id) {
        return new Output(
                id,
                "Output",
                pick(OutputKind.values()),
                maybe("fn"),
                maybe("pop"),
                maybe("pl"),
                maybe("ti"),
                null,
                null,
                null);
    }

    Outcome outcome(String id) {
        return new Outcome(
                id,
                "Outcome",
                pick(OutcomeKind.values()),
                maybe("co"),
                maybe(Direction.values()),
                maybe("pop"),
                null,
                null);
    }

    @Nullable
    Evidence evidence() {
        return pick(Arrays.asList(null, Evidence.TESTED, Evidence.UNTESTED, Evidence.DISPUTED));
    }
}
