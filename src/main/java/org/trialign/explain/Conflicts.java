package org.trialign.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Authorities;
import org.trialign.findings.index.Burden;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Node;
import org.trialign.model.Activity;
import org.trialign.model.Cell;
import org.trialign.model.Direction;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** What conflicts say, but for the contested resource. Each method answers which of its kind's sentences fits. */
final class Conflicts {
    private Conflicts() {}

    static String splitAuthorizer(Story story) {
        List<Node<Stakeholder>> cards = story.cards(Stakeholder.class);
        story.word("authorizer", RowType.AUTHORIZERS, story.anchor())
                .put(
                        "backed",
                        story.names()
                                .agencies(cards.stream()
                                        .filter(s -> Authorities.supports(s.card()))
                                        .toList()))
                .put(
                        "resisted",
                        story.names()
                                .agencies(cards.stream()
                                        .filter(s -> Authorities.opposes(s.card()))
                                        .toList()));
        cards.forEach(s -> story.because(s, "stance", "power", "gives", "about"));
        return "sentence";
    }

    static String orderAgainstOffer(Story story) {
        Node<Output> order = story.card(Output.class, story.anchor());
        List<Node<Output>> services = others(story.cards(Output.class), order);
        story.about(order).holders("services", services);
        story.because(order, "kind", "population", "place", "time");
        services.forEach(s -> story.because(s, "kind", "population", "place", "time"));
        services.forEach(s -> Relations.tell(story, List.of(order, s)));
        for (Burden burden : story.index().cards().crossBurdens()) {
            if (burden.from().up().contains(order) && services.stream().anyMatch(s -> s.up().contains(burden.to()))) {
                Relations.link(story, "burden", burden.from(), burden.to(), burden.evidence());
            }
        }
        Relations.sameParts(story, order, services);
        return "sentence";
    }

    private static List<Node<Output>> others(List<Node<Output>> all, Node<Output> one) {
        return all.stream().filter(o -> !o.equals(one)).toList();
    }

    static String oppositeDirections(Story story) {
        List<Node<ValueClaim>> values = story.cards(ValueClaim.class);
        var sides = new ArrayList<String>();
        var brief = new ArrayList<String>();
        for (Direction direction : Direction.values()) {
            List<Node<ValueClaim>> side = values.stream()
                    .filter(v -> v.card().direction() == direction)
                    .toList();
            if (!side.isEmpty()) {
                String moves = story.language().say("moves." + direction.wire());
                sides.add(held(story, "C4.side", story.names().holders(side), "moves", moves));
                brief.add(held(story, "C4.side", story.names().agencies(side), "moves", moves));
            }
        }
        story.word("condition", RowType.CONDITIONS, story.anchor());
        phrases(story, "sides", sides, brief);
        values.forEach(v -> story.because(v, "condition", "direction", "place", "role"));
        Relations.places(story, values.stream().map(v -> v.card().place()));
        return "sentence";
    }

    static String burdenOnOutcome(Story story) {
        String[] ends = story.anchorAround(">");
        Node<?> from = story.cards().stream()
                .filter(node -> node.id().equals(ends[0]))
                .findFirst()
                .orElseThrow();
        Node<Outcome> to = story.card(Outcome.class, ends[1]);
        Burden burden = story.index().cards().crossBurdens().stream()
                .filter(b -> b.from().equals(from) && b.to().equals(to))
                .findFirst()
                .orElseThrow();
        story.about(from)
                .put("outcome", story.names().card(to))
                .put("other", story.names().agency(to.owner()));
        Relations.link(story, "burden", from, to, burden.evidence());
        story.because(to, "condition", "direction");
        to.up(ValueClaim.class).stream()
                .filter(v -> v.card().isCore() || story.index().claims().isCritical(v))
                .forEach(v -> story.because(v, "role", "facets"));
        return switch (burden.evidence()) {
            case TESTED -> "sentence.tested";
            case UNTESTED -> "sentence.untested";
            case DISPUTED -> "sentence.disputed";
        };
    }

    static String welfareAndJustice(Story story) {
        return tension(story, Cell::isWelfare);
    }

    static String personAndEveryone(Story story) {
        return tension(story, Cell::isCollective);
    }

    /** @param obliges true for the cells of the claims that use orders, false for those that the orders touch */
    private static String tension(Story story, Predicate<Cell> obliges) {
        List<Node<ValueClaim>> values = story.cards(ValueClaim.class);
        List<Node<ValueClaim>> gain =
                values.stream().filter(v -> obliges.test(v.card().cell())).toList();
        List<Node<ValueClaim>> touched =
                values.stream().filter(v -> !obliges.test(v.card().cell())).toList();
        List<Node<Output>> orders = story.cards(Output.class);
        story.holders("gain", gain)
                .holders("touched", touched)
                .put("orders", story.names().cards(orders));
        values.forEach(v -> story.because(v, "cell", "role", "population", "condition", "place", "facets"));
        orders.forEach(o -> story.because(o, "kind", "population", "place"));
        for (Node<ValueClaim> value : gain) {
            orders.stream()
                    .filter(o -> value.down().contains(o))
                    .forEach(o -> story.because(
                            "rests",
                            o,
                            "card",
                            story.names().owned(o),
                            "claim",
                            story.names().card(value)));
        }
        Relations.people(
                story,
                Stream.concat(
                        orders.stream().map(o -> o.card().population()),
                        touched.stream().map(v -> v.card().population())));
        Relations.places(
                story,
                Stream.concat(
                        orders.stream().map(o -> o.card().place()),
                        values.stream().map(v -> v.card().place())));
        return "sentence";
    }

    static String jurisdictionCollision(Story story) {
        List<Node<Output>> orders = story.cards(Output.class);
        story.word("function", RowType.FUNCTIONS, story.anchor())
                .countAgencies(orders)
                .holders("holders", orders);
        orders.forEach(o -> story.because(o, "kind", "function", "place", "population"));
        Relations.places(story, orders.stream().map(o -> o.card().place()));
        Relations.people(story, orders.stream().map(o -> o.card().population()));
        return "sentence";
    }

    static String twoLeads(Story story) {
        List<Node<ValueClaim>> core = story.cards(ValueClaim.class);
        story.word("part", RowType.FACETS, story.anchor()).countAgencies(core).holders("holders", core);
        core.forEach(v -> story.becauseOfWord(v, "facets", story.anchor(), "role", "condition"));
        return "sentence";
    }

    static String clashingTerms(Story story) {
        String term = story.anchor();
        List<Node<Activity>> activities = story.cards(Activity.class);
        List<Node<Activity>> requiring = activities.stream()
                .filter(a -> a.card().requires().contains(term))
                .toList();
        List<Node<Activity>> forbidding = activities.stream()
                .filter(a -> a.card().forbids().contains(term))
                .toList();
        story.word("term", RowType.TERMS, term).holders("requiring", requiring).holders("forbidding", forbidding);
        requiring.forEach(a -> story.becauseOfWord(a, "requires", term));
        forbidding.forEach(a -> story.becauseOfWord(a, "forbids", term));
        var met = new LinkedHashSet<Node<Output>>();
        for (Node<Activity> a : requiring) {
            for (Node<Activity> b : forbidding) {
                if (a.isAcross(b)) {
                    meeting(story, a.next(Output.class), b.next(Output.class), met);
                }
            }
        }
        met.forEach(o -> story.because(o, "population"));
        Relations.people(story, met.stream().map(o -> o.card().population()));
        return "sentence";
    }

    private static void meeting(
            Story story, List<Node<Output>> some, List<Node<Output>> others, LinkedHashSet<Node<Output>> met) {
        for (Node<Output> x : some) {
            for (Node<Output> y : others) {
                if (story.index()
                        .words()
                        .arePopulationsNear(x.card().population(), y.card().population())) {
                    met.add(x);
                    met.add(y);
                }
            }
        }
    }

    /** Who holds something, and one other thing about it. */
    private static String held(Story story, String key, Part holders, String name, String text) {
        return story.language().say(key, Map.of("holders", holders, name, new Part(text)));
    }

    private static void phrases(Story story, String name, List<String> told, List<String> brief) {
        story.put(
                name,
                new Part(story.language().phrases(told)),
                new Part(story.language().phrases(brief)));
    }

    static String oneWordSeveralFigures(Story story) {
        Map<String, List<Node<?>>> figures = Grouping.by(story.cards(), Conflicts::condition);
        var listed = new ArrayList<String>();
        var brief = new ArrayList<String>();
        figures.forEach((id, holding) -> {
            String condition = story.names().word(RowType.CONDITIONS, id);
            listed.add(held(story, "C11.figure", story.names().holders(holding), "condition", condition));
            brief.add(held(story, "C11.figure", story.names().agencies(holding), "condition", condition));
        });
        story.word("word", RowType.CONDITIONS, story.anchor());
        phrases(story, "figures", listed, brief);
        for (Node<?> node : story.cards()) {
            if (node.card() instanceof ValueClaim) {
                story.because(node, "condition", "role");
            } else {
                story.because(node, "condition");
            }
        }
        figures.keySet()
                .forEach(condition -> Relations.tellWithin(
                        story, story.index().words().conditions(), RowType.CONDITIONS, condition, story.anchor()));
        return "sentence";
    }

    private static @Nullable String condition(Node<?> node) {
        if (node.card() instanceof ValueClaim value) {
            return value.condition();
        }
        return node.card() instanceof Outcome outcome ? outcome.condition() : null;
    }
}
