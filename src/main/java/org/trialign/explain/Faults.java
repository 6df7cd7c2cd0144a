package org.trialign.explain;

import java.util.List;
import org.trialign.findings.index.Authorities;
import org.trialign.findings.index.Burden;
import org.trialign.findings.index.Node;
import org.trialign.model.Activity;
import org.trialign.model.Card;
import org.trialign.model.Evidence;
import org.trialign.model.Input;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** What faults say. Only the owner, or somebody who sees as much, reads them. */
final class Faults {
    private Faults() {}

    static String valueWithoutCapacity(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        story.because(value, "role");
        story.because("noWork", value, "card", story.names().card(value));
        return "sentence";
    }

    static String valueWithoutAuthorizer(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        story.because(value, "role");
        return "sentence." + Authority.tell(story, value).variant();
    }

    static String orphanOutput(Story story) {
        Node<Output> output = anchor(story, Output.class);
        story.because(output, "kind", "function");
        story.because("leadsNowhere", output, "card", story.names().card(output));
        return "sentence";
    }

    static String satisfactionOnly(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        List<Node<Outcome>> outcomes = story.cards(Outcome.class);
        story.put("outcomes", story.names().cards(outcomes)).because(value, "role");
        outcomes.forEach(u -> story.because(u, "kind"));
        outcomes.forEach(u -> story.because(
                "leadsTo", u, "from", story.names().card(u), "to", story.names().card(value)));
        return "sentence";
    }

    static String outputAsOutcome(Story story) {
        story.because(anchor(story, Outcome.class), "kind", "condition");
        return "sentence";
    }

    static String tooVague(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        ValueClaim card = value.card();
        boolean isAllOpen = card.condition() == null && card.direction() == null;
        String blank = isAllOpen ? "F6.both" : card.condition() == null ? "F6.condition" : "F6.direction";
        story.put("blank", story.language().say(blank));
        if (card.cell().isWelfare()) {
            story.because(value, "cell", "condition", "direction");
            return "sentence";
        }
        story.because(value, "cell", "population", "condition", "direction");
        return "sentence.justice";
    }

    static String activityAdrift(Story story) {
        Node<Activity> activity = anchor(story, Activity.class);
        story.because("makesNothing", activity, "card", story.names().card(activity));
        return "sentence";
    }

    static String netOpposed(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        List<Node<Stakeholder>> about = story.cards(Stakeholder.class);
        List<Node<Stakeholder>> against =
                about.stream().filter(s -> Authorities.opposes(s.card())).toList();
        List<Node<Stakeholder>> behind =
                about.stream().filter(s -> Authorities.supports(s.card())).toList();
        story.put("against", authorizers(story, against)).put("behind", authorizers(story, behind));
        story.because(value, "role");
        about.forEach(s -> story.because(s, "stance", "power"));
        return behind.isEmpty() ? "sentence.alone" : "sentence";
    }

    private static Language.Part authorizers(Story story, List<Node<Stakeholder>> cards) {
        return story.names()
                .words(
                        RowType.AUTHORIZERS,
                        cards.stream()
                                .map(s -> s.card().authorizer())
                                .distinct()
                                .toList());
    }

    static String promisedCapacity(Story story) {
        Node<ValueClaim> value = anchor(story, ValueClaim.class);
        List<Node<Input>> promised = story.cards(Input.class);
        story.put("inputs", story.names().cards(promised));
        story.because(value, "role");
        Lacking.tell(story, value.down(Activity.class));
        return promised.isEmpty() ? "sentence.nothing" : "sentence";
    }

    static String authorityWithoutJustice(Story story) {
        List<Node<Output>> orders = story.cards(Output.class);
        String agency = story.names().agency(story.anchor());
        story.put("agency", agency).put("orders", story.names().cards(orders));
        orders.forEach(o -> story.because(o, "kind", "population"));
        story.because("noJustice", null, "agency", agency);
        return "sentence";
    }

    static String worksAgainstItself(Story story) {
        Node<Outcome> outcome = story.card(Outcome.class, story.anchor());
        List<Burden> burdens = story.index().cards().homeBurdens().stream()
                .filter(b -> b.to().equals(outcome))
                .toList();
        story.about(outcome)
                .put(
                        "from",
                        story.names().cards(burdens.stream().map(Burden::from).toList()));
        story.because(outcome, "condition", "direction");
        burdens.forEach(b -> Relations.link(story, "burden", b.from(), b.to(), b.evidence()));
        return burdens.stream().allMatch(b -> b.evidence() == Evidence.TESTED) ? "sentence.tested" : "sentence";
    }

    private static <C extends Card> Node<C> anchor(Story story, Class<C> type) {
        Node<C> node = story.card(type, story.anchor());
        story.about(node);
        return node;
    }
}
