package org.trialign.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Tree;
import org.trialign.model.Authorizer;
import org.trialign.model.Output;
import org.trialign.model.Population;
import org.trialign.model.RowType;

/** What gaps about people say: nobody reaches them, only orders meet them, nobody speaks for them. */
final class PeopleGaps {
    private PeopleGaps() {}

    static String unreached(Story story) {
        String people = story.anchor();
        Tree tree = story.index().words().populations();
        story.word("people", RowType.POPULATIONS, people);
        Gaps.focus(story, RowType.POPULATIONS, people);
        List<Node<Output>> wider = story.index().cards().offers().stream()
                .filter(o -> tree.isBelow(people, o.card().population()))
                .toList();
        story.holders("wider", wider)
                .put(
                        "group",
                        story.names()
                                .words(
                                        RowType.POPULATIONS,
                                        wider.stream()
                                                .map(o ->
                                                        String.valueOf(o.card().population()))
                                                .distinct()
                                                .toList()));
        story.because("noOffer", null, "people", story.names().word(RowType.POPULATIONS, people));
        wider.forEach(o -> story.because(o, "population"));
        wider.stream()
                .map(o -> String.valueOf(o.card().population()))
                .distinct()
                .forEach(group -> Relations.tellWithin(story, tree, RowType.POPULATIONS, people, group));
        return wider.isEmpty() ? "sentence" : "sentence.wider";
    }

    static String obligationAndNothingElse(Story story) {
        String[] anchor = story.anchorAround("@");
        List<Node<Output>> orders = story.cards(Output.class);
        story.word("people", RowType.POPULATIONS, anchor[0])
                .word("place", RowType.PLACES, anchor[1])
                .holders("orders", orders);
        orders.forEach(o -> story.because(o, "kind", "population", "place", "time"));
        Gaps.focus(story, RowType.POPULATIONS, anchor[0]);
        story.because(
                "noService",
                null,
                "people",
                story.names().word(RowType.POPULATIONS, anchor[0]),
                "place",
                story.names().word(RowType.PLACES, anchor[1]));
        return "sentence";
    }

    static String missingVoice(Story story) {
        List<String> people = unheard(story);
        Tree tree = story.index().words().populations();
        List<Node<Output>> orders = story.index().cards().obligations().stream()
                .filter(o -> o.card().population() != null
                        && people.contains(o.card().population()))
                .toList();
        story.put("people", story.names().words(RowType.POPULATIONS, people)).holders("orders", orders);
        Set<String> named = named(story);
        boolean hasWiderVoice = false;
        for (String one : people) {
            Gaps.focus(story, RowType.POPULATIONS, one);
            story.because("noVoice", null, "people", story.names().word(RowType.POPULATIONS, one));
            for (Authorizer authorizer : story.index().workshop().vocabulary().authorizers()) {
                boolean couldSpeak = authorizer.represents().stream().anyMatch(p -> tree.isWithin(one, p));
                if (couldSpeak) {
                    hasWiderVoice |= named.contains(authorizer.id());
                    story.because(
                            named.contains(authorizer.id()) ? "widerVoice" : "unnamedVoice",
                            null,
                            "authorizer",
                            authorizer.name(),
                            "people",
                            story.names().word(RowType.POPULATIONS, one));
                }
            }
        }
        orders.forEach(o -> story.because(o, "kind", "population"));
        if (orders.isEmpty()) {
            return "sentence";
        }
        return hasWiderVoice ? "sentence.wider" : "sentence.orders";
    }

    /** The anchor; or, if it stands for several populations below one root, these. */
    private static List<String> unheard(Story story) {
        Tree tree = story.index().words().populations();
        String anchor = story.anchor();
        if (!tree.root(anchor).equals(anchor)) {
            return List.of(anchor);
        }
        Set<String> spokenFor = spokenFor(story);
        List<String> below = story.index().workshop().vocabulary().populations().stream()
                .filter(Population::isFocus)
                .map(Population::id)
                .filter(p -> tree.root(p).equals(anchor)
                        && tree.ancestors(p).stream().noneMatch(spokenFor::contains))
                .toList();
        return below.isEmpty() ? List.of(anchor) : below;
    }

    private static Set<String> named(Story story) {
        return story.index().cards().stakeholders().stream()
                .map(s -> s.card().authorizer())
                .collect(Collectors.toSet());
    }

    private static Set<String> spokenFor(Story story) {
        Set<String> named = named(story);
        return story.index().workshop().vocabulary().authorizers().stream()
                .filter(a -> named.contains(a.id()))
                .flatMap(a -> a.represents().stream())
                .collect(Collectors.toSet());
    }
}
