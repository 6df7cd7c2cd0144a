package org.trialign.findings.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialign.model.Activity;
import org.trialign.model.AssetKind;
import org.trialign.model.Input;
import org.trialign.model.ValueClaim;

/** What stands behind activities and values. */
public final class Capacities {
    private final Reads reads;
    private final Map<Node<Activity>, Capacity> work = new HashMap<>();
    private final Map<Node<ValueClaim>, Capacity> capacity = new HashMap<>();
    private final Map<Node<ValueClaim>, List<Node<Activity>>> unfinished = new HashMap<>();

    Capacities(Cards cards, Reads reads) {
        this.reads = reads;
        for (Node<Activity> activity : cards.activities()) {
            work.put(activity, work(activity, cards));
        }
        for (Node<ValueClaim> value : cards.values()) {
            List<Node<Activity>> acts = value.down(Activity.class);
            capacity.put(
                    value,
                    acts.stream().map(this::work).min(Capacity::compareTo).orElse(Capacity.NONE));
            unfinished.put(
                    value,
                    acts.stream().filter(a -> work(a) != Capacity.SECURED).toList());
        }
    }

    /** work(a); never {@code NONE}. */
    public Capacity work(Node<Activity> activity) {
        reads.note(Aspect.CAPACITY);
        return work.getOrDefault(activity, Capacity.PROMISED);
    }

    /** capacity(v): the best work behind it. */
    public Capacity of(Node<ValueClaim> value) {
        reads.note(Aspect.CAPACITY);
        return capacity.getOrDefault(value, Capacity.NONE);
    }

    /** unfinished(v): the activities behind it whose work is not secured. */
    public List<Node<Activity>> unfinished(Node<ValueClaim> value) {
        reads.note(Aspect.CAPACITY);
        return unfinished.getOrDefault(value, List.of());
    }

    /** True when the input is asked for and not there. */
    public static boolean isWanted(Input input) {
        return !isThere(input);
    }

    private static Capacity work(Node<Activity> activity, Cards cards) {
        List<Node<Input>> inputs = activity.previous(Input.class);
        if (!inputs.isEmpty()
                && inputs.stream().allMatch(i -> isThere(i.card()))
                && activity.card().needs().stream().allMatch(cards::isSupplied)) {
            return Capacity.SECURED;
        }
        return inputs.stream().anyMatch(i -> isThere(i.card()) && i.card().kind() != AssetKind.AUTHORITY)
                ? Capacity.PARTLY
                : Capacity.PROMISED;
    }

    private static boolean isThere(Input input) {
        return switch (input.status()) {
            case SECURED, SPARE -> true;
            case REQUESTED, LACKING -> false;
        };
    }
}
