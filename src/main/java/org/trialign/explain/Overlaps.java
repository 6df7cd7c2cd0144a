package org.trialign.explain;

import java.util.List;
import java.util.Map;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Capacities;
import org.trialign.findings.index.HandOff;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Step;
import org.trialign.model.Activity;
import org.trialign.model.Condition;
import org.trialign.model.Input;
import org.trialign.model.InputStatus;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** What overlaps say. Each method gathers for one kind and answers which of its sentences fits. */
final class Overlaps {
    private Overlaps() {}

    static String sharedOutcome(Story story) {
        String[] aim = story.anchorAround(":");
        story.word("condition", RowType.CONDITIONS, aim[0])
                .put("moves", story.language().say("moves." + aim[1]))
                .countAgencies(story.cards())
                .holders("holders", story.cards());
        for (Node<?> node : story.cards()) {
            if (node.card() instanceof ValueClaim) {
                story.because(node, "condition", "direction", "role");
            } else {
                story.because(node, "condition", "direction");
            }
        }
        tellMeasure(story, aim[0]);
        return "sentence";
    }

    private static void tellMeasure(Story story, String id) {
        Condition condition = story.index().words().condition(id);
        if (condition != null
                && condition.measure() != null
                && story.index().words().isMeasured(id)) {
            story.because(
                    "measured",
                    null,
                    "condition",
                    story.names().word(RowType.CONDITIONS, id),
                    "measure",
                    condition.measure());
        }
    }

    static String duplicateOffer(Story story) {
        String[] offer = story.anchorAround("@");
        List<Node<Output>> offers = story.cards(Output.class);
        story.word("function", RowType.FUNCTIONS, offer[0])
                .word("place", RowType.PLACES, offer[1])
                .countAgencies(offers)
                .holders("holders", offers);
        offers.forEach(o -> story.because(o, "function", "population", "place", "time"));
        Relations.tell(story, offers);
        return offer[1].isEmpty() ? "sentence" : "sentence.place";
    }

    static String handOffToAgree(Story story) {
        String function = story.anchor();
        List<Node<Activity>> waiting = story.cards(Activity.class);
        List<Node<Output>> makers = story.cards(Output.class);
        story.word("function", RowType.FUNCTIONS, function)
                .holders("waiting", waiting)
                .holders("makers", makers);
        waiting.forEach(a -> story.becauseOfWord(a, "needs", function));
        makers.forEach(o -> story.because(o, "function"));
        for (HandOff handOff : story.index().cards().handOffs()) {
            if (!handOff.agreed() && waiting.contains(handOff.to()) && makers.contains(handOff.from())) {
                story.because(
                        "proposed",
                        handOff.from(),
                        "from",
                        story.names().owned(handOff.from()),
                        "to",
                        story.names().owned(handOff.to()));
            }
        }
        return "sentence";
    }

    static String sharedAuthorizer(Story story) {
        List<Node<Stakeholder>> supporting = story.cards(Stakeholder.class);
        story.word("authorizer", RowType.AUTHORIZERS, story.anchor())
                .put("agencies", story.names().agencies(supporting));
        supporting.forEach(s -> story.because(s, "stance", "power", "about"));
        return "sentence";
    }

    static String capacityMatch(Story story) {
        List<Node<Input>> inputs = story.cards(Input.class);
        story.word("resource", RowType.RESOURCES, story.anchor())
                .holders("spare", inputs.stream().filter(Overlaps::isSpare).toList())
                .holders(
                        "wanted",
                        inputs.stream()
                                .filter(i -> Capacities.isWanted(i.card()))
                                .toList());
        inputs.forEach(i -> story.because(i, "resource", "status", "amount", "time"));
        return "sentence";
    }

    static String sharedAssumption(Story story) {
        String[] step = story.anchorAround(">");
        List<Node<Output>> outputs = story.cards(Output.class);
        List<Step> steps = story.index().cards().steps().stream()
                .filter(s -> outputs.contains(s.from())
                        && step[1].equals(s.to().card().condition()))
                .toList();
        story.word("function", RowType.FUNCTIONS, step[0])
                .word("condition", RowType.CONDITIONS, step[1])
                .countAgencies(outputs)
                .holders("holders", outputs);
        steps.forEach(s -> Relations.link(story, "link", s.from(), s.to(), s.evidence()));
        outputs.forEach(o -> story.because(o, "function"));
        story.cards(Outcome.class).forEach(u -> story.because(u, "condition"));
        return steps.stream().anyMatch(Step::isTested) ? "sentence.some" : "sentence.none";
    }

    static String idle(Story story) {
        List<Node<Input>> spare = story.cards(Input.class);
        story.word("resource", RowType.RESOURCES, story.anchor()).holders("spare", spare);
        spare.forEach(i -> story.because(i, "resource", "status", "time"));
        story.because(
                "notAsked", null, Map.of("resource", new Part(story.names().word(RowType.RESOURCES, story.anchor()))));
        return "sentence";
    }

    private static boolean isSpare(Node<Input> input) {
        return input.card().status() == InputStatus.SPARE;
    }
}
