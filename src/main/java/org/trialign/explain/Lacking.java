package org.trialign.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.trialign.findings.index.Capacities;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Node;
import org.trialign.model.Activity;
import org.trialign.model.Input;
import org.trialign.model.RowType;

/** Why work is not in place: inputs that are asked for or lacking, and functions that nobody makes. */
final class Lacking {
    private Lacking() {}

    static void tell(Story story, Collection<Node<Activity>> work) {
        for (Node<Activity> activity : work) {
            if (story.index().capacities().work(activity) != Capacity.SECURED) {
                tell(story, activity);
            }
        }
    }

    private static void tell(Story story, Node<Activity> activity) {
        story.because("unfinished", activity, "card", story.names().owned(activity));
        List<Node<Input>> inputs = activity.previous(Input.class);
        for (Node<Input> input : inputs) {
            if (Capacities.isWanted(input.card())) {
                story.because(
                        "lacksInput",
                        input,
                        Map.of(
                                "card", new Language.Part(story.names().owned(activity)),
                                "input", new Language.Part(story.names().card(input)),
                                "status",
                                        new Language.Part(story.language()
                                                .say("value.status."
                                                        + input.card().status().wire()))));
            }
        }
        if (inputs.isEmpty()) {
            story.because("lacksInputs", activity, "card", story.names().owned(activity));
        }
        for (String function : activity.card().needs()) {
            if (story.index().cards().supply(function).isEmpty()) {
                story.because(
                        "lacksFunction",
                        activity,
                        "card",
                        story.names().owned(activity),
                        "function",
                        story.names().word(RowType.FUNCTIONS, function));
            }
        }
    }
}
