package org.trialign.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Step;
import org.trialign.model.Activity;
import org.trialign.model.Facet;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.ValueClaim;

/** What gaps say, but for those about people. Each method answers which of its kind's sentences fits. */
final class Gaps {
    private Gaps() {}

    static String nobodysCoreBusiness(Story story) {
        List<Node<ValueClaim>> claims = story.cards(ValueClaim.class);
        List<Node<ValueClaim>> vague =
                claims.stream().filter(v -> v.card().isCore()).toList();
        List<Node<ValueClaim>> helping =
                claims.stream().filter(v -> !v.card().isCore()).toList();
        part(story).holders("holders", claims).holders("vague", vague).holders("helping", helping);
        claims.forEach(v -> story.becauseOfWord(v, "facets", story.anchor(), "role"));
        for (Node<ValueClaim> claim : vague) {
            story.because("vague", claim, "card", story.names().owned(claim));
            if (claim.card().cell().isWelfare()) {
                story.because(claim, "condition", "direction");
            } else {
                story.because(claim, "population", "condition", "direction");
            }
        }
        if (vague.isEmpty()) {
            return "sentence";
        }
        return helping.isEmpty() ? "sentence.vague" : "sentence.vague.helped";
    }

    static String unclaimed(Story story) {
        part(story);
        story.because("noClaim", null, "part", story.names().word(RowType.FACETS, story.anchor()));
        return "sentence";
    }

    static String withoutCapacity(Story story) {
        List<Node<ValueClaim>> values = story.cards(ValueClaim.class);
        List<Node<Activity>> work = story.cards(Activity.class);
        part(story).holders("holders", values).put("work", story.names().cards(work));
        for (Node<ValueClaim> value : values) {
            story.becauseOfWord(value, "facets", story.anchor(), "role");
            if (story.index().capacities().of(value) == Capacity.NONE) {
                story.because("noWorkSeen", value, "card", story.names().owned(value));
            }
        }
        Lacking.tell(story, work);
        return work.isEmpty() ? "sentence.none" : "sentence";
    }

    static String withoutAuthority(Story story) {
        List<Node<ValueClaim>> core = story.cards(ValueClaim.class);
        part(story).holders("holders", core);
        Set<Authority.Obstacle> obstacles = EnumSet.noneOf(Authority.Obstacle.class);
        for (Node<ValueClaim> value : core) {
            story.becauseOfWord(value, "facets", story.anchor(), "role");
            obstacles.add(Authority.tell(story, value));
        }
        if (obstacles.size() > 1) {
            return "sentence.mixed";
        }
        return "sentence." + obstacles.iterator().next().variant();
    }

    static String untestedKeystone(Story story) {
        List<Node<Output>> outputs = story.cards(Output.class);
        List<Node<Outcome>> outcomes = story.cards(Outcome.class);
        List<Step> steps = story.index().cards().steps().stream()
                .filter(s -> outputs.contains(s.from()) && outcomes.contains(s.to()) && !s.isTested())
                .toList();
        part(story).holders("holders", outputs);
        for (Step step : steps) {
            Relations.link(story, "link", step.from(), step.to(), step.evidence());
            story.because(step.to(), "kind", "condition");
            step.to().up(ValueClaim.class).stream()
                    .filter(v -> v.card().facets().contains(story.anchor()))
                    .forEach(v -> story.becauseOfWord(v, "facets", story.anchor(), "role"));
        }
        return "sentence";
    }

    static String blankCell(Story story) {
        String cell = story.language().say("value.cell." + story.anchor());
        story.put("cell", cell).because("noCell", null, "cell", cell);
        return "sentence";
    }

    static String brokenHandOff(Story story) {
        List<Node<Activity>> waiting = story.cards(Activity.class);
        story.word("function", RowType.FUNCTIONS, story.anchor()).holders("waiting", waiting);
        waiting.forEach(a -> story.becauseOfWord(a, "needs", story.anchor()));
        story.because("noMaker", null, "function", story.names().word(RowType.FUNCTIONS, story.anchor()));
        return "sentence";
    }

    static String noNumber(Story story) {
        List<Node<ValueClaim>> values = story.cards(ValueClaim.class);
        story.word("condition", RowType.CONDITIONS, story.anchor()).holders("holders", values);
        values.forEach(v -> story.because(v, "condition", "role"));
        story.because("noMeasure", null, "condition", story.names().word(RowType.CONDITIONS, story.anchor()));
        return "sentence";
    }

    static String nobodyThere(Story story) {
        List<Node<Output>> planned = story.cards(Output.class);
        story.word("time", RowType.TIMES, story.anchor()).holders("planned", planned);
        focus(story, RowType.TIMES, story.anchor());
        for (Node<Output> offer : planned) {
            story.because(offer, "kind", "time");
            Relations.tellWithin(
                    story,
                    story.index().words().times(),
                    RowType.TIMES,
                    "" + offer.card().time(),
                    story.anchor());
            List<Node<Activity>> work = offer.previous(Activity.class);
            if (work.isEmpty()) {
                story.because("noActivity", offer, "card", story.names().owned(offer));
            }
            Lacking.tell(story, work);
        }
        return planned.isEmpty() ? "sentence.none" : "sentence.planned";
    }

    static String waitingInACircle(Story story) {
        List<Node<Activity>> circle = story.cards(Activity.class);
        var waits = new ArrayList<String>();
        var across = new ArrayList<String>();
        for (Node<Activity> activity : circle) {
            makers(story, activity, circle).forEach((function, makers) -> {
                Map<String, Part> said = Map.of(
                        "card", new Part(story.names().owned(activity)),
                        "function", new Part(story.names().word(RowType.FUNCTIONS, function)),
                        "makers", ownedCards(story, makers));
                boolean isAcross = makers.stream().anyMatch(activity::isAcross);
                (isAcross ? across : waits).add(story.language().say("G13.waits", said));
                story.because("waits", activity, said);
            });
        }
        across.addAll(waits);
        story.put("waits", story.language().phrases(story.names().capped(across)))
                .put("agencies", story.names().agencies(circle));
        return "sentence";
    }

    private static Part ownedCards(Story story, Collection<Node<Activity>> cards) {
        return new Part(
                story.language().and(cards.stream().map(story.names()::owned).toList()), cards.size());
    }

    /** For each function that an activity waits for, who in the circle makes it. */
    private static Map<String, List<Node<Activity>>> makers(
            Story story, Node<Activity> activity, List<Node<Activity>> circle) {
        var makers = new LinkedHashMap<String, List<Node<Activity>>>();
        for (String function : activity.card().needs()) {
            List<Node<Activity>> making = circle.stream()
                    .filter(b -> b.next(Output.class).stream()
                            .anyMatch(o -> function.equals(o.card().function())))
                    .toList();
            if (!making.isEmpty()) {
                makers.put(function, making);
            }
        }
        return makers;
    }

    static String allClosed(Story story) {
        String[] anchor = story.anchorAround("@");
        List<Node<Output>> offers = story.cards(Output.class);
        story.word("function", RowType.FUNCTIONS, anchor[0])
                .word("time", RowType.TIMES, anchor[1])
                .countAgencies(offers)
                .holders("holders", offers);
        offers.forEach(o -> story.because(o, "function", "time"));
        focus(story, RowType.TIMES, anchor[1]);
        return "sentence";
    }

    /** Names the part of the problem that is the anchor; says so when it is critical. */
    private static Story part(Story story) {
        String id = story.anchor();
        story.index().workshop().facets().stream()
                .filter(facet -> facet.id().equals(id) && facet.isCritical())
                .map(Facet::id)
                .forEach(critical ->
                        story.because("critical", null, "part", story.names().word(RowType.FACETS, critical)));
        return story.word("part", RowType.FACETS, id);
    }

    /** Says that a population or a time is marked as one to look at. */
    static void focus(Story story, RowType type, String id) {
        story.because("focus", null, "word", story.names().word(type, id));
    }
}
