package org.trialign.findings.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Card;

/** A card in the triangle that holds it, with its neighbours along {@code +} links. */
public final class Node<C extends Card> {
    private static final int FEW = 3;

    private final C card;
    private final String owner;
    private final Aspect aspect;
    private final Reads reads;
    private final int number;
    private final List<Node<?>> next = new ArrayList<>(FEW);
    private final List<Node<?>> previous = new ArrayList<>(FEW);
    private @Nullable List<Node<?>> up;
    private @Nullable List<Node<?>> down;

    /** Set by {@link Claims}: facets(x), by position in the list of facets. */
    BitSet facets = new BitSet();

    /** Set by {@link Claims}. */
    boolean tracesToCore;

    /** @param number one of its own in the index */
    Node(C card, String owner, Aspect aspect, Reads reads, int number) {
        this.card = card;
        this.owner = owner;
        this.aspect = aspect;
        this.reads = reads;
        this.number = number;
    }

    public C card() {
        reads.note(aspect);
        return card;
    }

    public String id() {
        return card.id();
    }

    /** The agency whose triangle holds the card. */
    public String owner() {
        return owner;
    }

    /** True when the two cards have different owners. */
    public boolean isAcross(Node<?> other) {
        return !owner.equals(other.owner);
    }

    /** True when up(x) contains a core value, vague or not. */
    public boolean tracesToCore() {
        reads.note(Aspect.CORE);
        return tracesToCore;
    }

    /** True when facets(x) and facets(other) have a facet in common. */
    public boolean sharesFacet(Node<?> other) {
        reads.note(Aspect.TOUCHED_FACETS);
        return facets.intersects(other.facets);
    }

    List<Node<?>> next() {
        return next;
    }

    /** The cards of one kind that are linked from this one. */
    public <T extends Card> List<Node<T>> next(Class<T> type) {
        reads.note(Aspect.LINKS);
        return only(type, next);
    }

    /** The cards of one kind that are linked to this one. */
    public <T extends Card> List<Node<T>> previous(Class<T> type) {
        reads.note(Aspect.LINKS);
        return only(type, previous);
    }

    /** All cards reached forwards along links, this one included. */
    public List<Node<?>> up() {
        reads.note(Aspect.LINKS);
        List<Node<?>> made = up;
        if (made == null) {
            made = reached(node -> node.next);
            up = made;
        }
        return made;
    }

    /** All cards reached backwards along links, this one included. */
    public List<Node<?>> down() {
        reads.note(Aspect.LINKS);
        List<Node<?>> made = down;
        if (made == null) {
            made = reached(node -> node.previous);
            down = made;
        }
        return made;
    }

    public <T extends Card> List<Node<T>> up(Class<T> type) {
        return only(type, up());
    }

    public <T extends Card> List<Node<T>> down(Class<T> type) {
        return only(type, down());
    }

    void linkTo(Node<?> target) {
        next.add(target);
        target.previous.add(this);
    }

    private List<Node<?>> reached(Function<Node<?>, List<Node<?>>> step) {
        var reached = new ArrayList<Node<?>>();
        var seen = new BitSet();
        reached.add(this);
        seen.set(number);
        for (int i = 0; i < reached.size(); i++) {
            for (Node<?> node : step.apply(reached.get(i))) {
                if (!seen.get(node.number)) {
                    seen.set(node.number);
                    reached.add(node);
                }
            }
        }
        return reached;
    }

    static <T extends Card> List<Node<T>> only(Class<T> type, Collection<Node<?>> nodes) {
        var made = new ArrayList<Node<T>>();
        for (Node<?> node : nodes) {
            if (type.isInstance(node.card)) {
                @SuppressWarnings("unchecked") // its card was just looked at
                var typed = (Node<T>) node;
                made.add(typed);
            }
        }
        return made;
    }

    /** True when it is the same card in the same triangle, whatever its fields. */
    boolean isSame(Node<?> other) {
        return owner.equals(other.owner)
                && (card == other.card || (id().equals(other.id()) && card.getClass() == other.card.getClass()));
    }

    @Override
    public String toString() {
        return owner + "/" + id();
    }
}
