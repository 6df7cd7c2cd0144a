package org.trialign.findings.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;

/** All cards of the workshop and what joins them. A link whose other end is not there counts as absent. */
public final class Cards {
    private final Reads reads;
    private final Outside outside;
    private final Map<String, Node<?>> byId;
    private final List<Node<ValueClaim>> values = new ArrayList<>();
    private final List<Node<Stakeholder>> stakeholders = new ArrayList<>();
    private final List<Node<Input>> inputs = new ArrayList<>();
    private final List<Node<Activity>> activities = new ArrayList<>();
    private final List<Node<Output>> outputs = new ArrayList<>();
    private final List<Node<Outcome>> outcomes = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Burden> homeBurdens = new ArrayList<>();
    private final List<Burden> crossBurdens = new ArrayList<>();
    private final List<HandOff> handOffs = new ArrayList<>();
    private final Map<String, List<Node<Output>>> supply;
    private final Map<String, List<Node<Activity>>> need;
    private final List<Node<Output>> offers;
    private final List<Node<Output>> obligations;

    /** A {@code +} link whose ends are both there. */
    record Joint(Node<?> from, Node<?> to) {}

    Cards(Workshop workshop, Outside outside, Reads reads) {
        this.reads = reads;
        this.outside = outside;
        byId = HashMap.newHashMap((int)
                workshop.triangles().values().stream().flatMap(Triangle::cards).count());
        for (Agency agency : workshop.agencies()) {
            add(agency.id(), workshop.triangle(agency.id()));
        }
        for (Agency agency : workshop.agencies()) {
            workshop.triangle(agency.id()).links().forEach(this::add);
        }
        workshop.crossLinks().forEach(this::add);
        supply = Grouping.by(outputs, output -> output.card().function());
        need = Grouping.byEach(activities, activity -> activity.card().needs());
        offers = outputs.stream().filter(o -> isOffer(o.card().kind())).toList();
        obligations = outputs.stream()
                .filter(o -> o.card().kind() == OutputKind.OBLIGATION)
                .toList();
    }

    public List<Node<ValueClaim>> values() {
        reads.note(Aspect.VALUES);
        return values;
    }

    public List<Node<Stakeholder>> stakeholders() {
        reads.note(Aspect.STAKEHOLDERS);
        return stakeholders;
    }

    public List<Node<Input>> inputs() {
        reads.note(Aspect.INPUTS);
        return inputs;
    }

    public List<Node<Activity>> activities() {
        reads.note(Aspect.ACTIVITIES);
        return activities;
    }

    public List<Node<Output>> outputs() {
        reads.note(Aspect.OUTPUTS);
        return outputs;
    }

    public List<Node<Outcome>> outcomes() {
        reads.note(Aspect.OUTCOMES);
        return outcomes;
    }

    /** Services and nudges. */
    public List<Node<Output>> offers() {
        reads.note(Aspect.OUTPUTS);
        return offers;
    }

    public List<Node<Output>> obligations() {
        reads.note(Aspect.OUTPUTS);
        return obligations;
    }

    /** {@code +} links from an output to an outcome. */
    public List<Step> steps() {
        reads.note(Aspect.STEPS);
        return steps;
    }

    /** {@code -} links inside a triangle. */
    public List<Burden> homeBurdens() {
        reads.note(Aspect.HOME_BURDENS);
        return homeBurdens;
    }

    /** {@code -} cross links. */
    public List<Burden> crossBurdens() {
        reads.note(Aspect.CROSS_BURDENS);
        return crossBurdens;
    }

    /** {@code +} cross links, agreed or not. */
    public List<HandOff> handOffs() {
        reads.note(Aspect.HAND_OFFS);
        return handOffs;
    }

    /** supply(f): outputs of any kind with this function; none if it is missing. */
    public List<Node<Output>> supply(@Nullable String function) {
        reads.note(Aspect.OUTPUTS);
        return function == null ? List.of() : supply.getOrDefault(function, List.of());
    }

    /** need(f): activities that wait for this function; none if it is missing. */
    public List<Node<Activity>> need(@Nullable String function) {
        reads.note(Aspect.ACTIVITIES);
        return function == null ? List.of() : need.getOrDefault(function, List.of());
    }

    /** Every function that some activity waits for, with those activities. */
    public Map<String, List<Node<Activity>>> needs() {
        reads.note(Aspect.ACTIVITIES);
        return need;
    }

    /** True when supply(f) is not empty; what is outside counts. */
    public boolean isSupplied(String function) {
        return !supply(function).isEmpty() || outside.supplied().contains(function);
    }

    /** True when need(f) is not empty; what is outside counts. */
    public boolean isNeeded(@Nullable String function) {
        return function != null
                && (!need(function).isEmpty() || outside.needed().contains(function));
    }

    /** True when a {@code +} cross link leaves the output. */
    public boolean isHandedOff(Node<Output> output) {
        return outside.handedOff().contains(output.id())
                || handOffs().stream().anyMatch(handOff -> handOff.from() == output);
    }

    /** All values and outcomes. */
    public List<Aim> aims() {
        reads.note(Aspect.VALUES);
        reads.note(Aspect.OUTCOMES);
        var aims = new ArrayList<Aim>();
        values.forEach(v -> aims.add(new Aim(v, v.card().condition(), v.card().direction())));
        outcomes.forEach(u -> aims.add(new Aim(u, u.card().condition(), u.card().direction())));
        return aims;
    }

    /** The values that a stakeholder card lists in its {@code about}; none if that is empty. */
    public List<Node<ValueClaim>> listed(Node<Stakeholder> stakeholder) {
        reads.note(Aspect.VALUES);
        var listed = new ArrayList<Node<?>>();
        for (String id : stakeholder.card().about()) {
            Node<?> value = byId.get(id);
            if (value != null) {
                listed.add(value);
            }
        }
        return Node.only(ValueClaim.class, listed);
    }

    /** The card of this id, or null. */
    public @Nullable Node<?> find(String id) {
        reads.noteCards();
        return byId.get(id);
    }

    /** The cards that can stand in a chain, list by list. */
    Stream<List<? extends Node<? extends Card>>> linkable() {
        return Stream.of(values, outcomes, outputs, activities, inputs);
    }

    List<Joint> joints() {
        return joints;
    }

    private void add(String owner, Triangle triangle) {
        triangle.values().forEach(card -> values.add(node(card, owner, Aspect.VALUES)));
        triangle.stakeholders().forEach(card -> stakeholders.add(node(card, owner, Aspect.STAKEHOLDERS)));
        triangle.inputs().forEach(card -> inputs.add(node(card, owner, Aspect.INPUTS)));
        triangle.activities().forEach(card -> activities.add(node(card, owner, Aspect.ACTIVITIES)));
        triangle.outputs().forEach(card -> outputs.add(node(card, owner, Aspect.OUTPUTS)));
        triangle.outcomes().forEach(card -> outcomes.add(node(card, owner, Aspect.OUTCOMES)));
    }

    private <C extends Card> Node<C> node(C card, String owner, Aspect aspect) {
        var node = new Node<>(card, owner, aspect, reads, byId.size());
        byId.put(card.id(), node);
        return node;
    }

    private void add(Link link) {
        Node<?> from = byId.get(link.from());
        Node<?> to = byId.get(link.to());
        if (from == null || to == null) {
            return;
        }
        Node<Outcome> outcome = as(Outcome.class, to);
        if (link.isBurden()) {
            if (outcome != null) {
                homeBurdens.add(new Burden(from, outcome, link.evidenceOrDefault()));
            }
            return;
        }
        from.linkTo(to);
        joints.add(new Joint(from, to));
        Node<Output> output = as(Output.class, from);
        if (output != null && outcome != null) {
            steps.add(new Step(output, outcome, link.evidenceOrDefault()));
        }
    }

    private void add(CrossLink link) {
        Node<?> from = byId.get(link.from());
        Node<?> to = byId.get(link.to());
        if (from == null || to == null) {
            return;
        }
        if (link.isBurden()) {
            Node<Outcome> outcome = as(Outcome.class, to);
            if (outcome != null) {
                crossBurdens.add(new Burden(from, outcome, link.evidenceOrDefault()));
            }
            return;
        }
        Node<Output> output = as(Output.class, from);
        Node<Activity> activity = as(Activity.class, to);
        if (output != null && activity != null) {
            handOffs.add(new HandOff(output, activity, link.isAgreed()));
        }
    }

    private static <C extends Card> @Nullable Node<C> as(Class<C> type, Node<?> node) {
        List<Node<C>> typed = Node.only(type, List.of(node));
        return typed.isEmpty() ? null : typed.getFirst();
    }

    private static boolean isOffer(OutputKind kind) {
        return switch (kind) {
            case SERVICE, NUDGE -> true;
            case OBLIGATION, OTHER -> false;
        };
    }
}
