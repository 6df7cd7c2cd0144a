package org.trialign.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Tree;
import org.trialign.findings.index.Words;
import org.trialign.model.Evidence;
import org.trialign.model.Facet;
import org.trialign.model.Output;
import org.trialign.model.RowType;
import org.trialign.model.ValueClaim;

/** Why different words, or cards far apart, are taken together. */
final class Relations {
    private Relations() {}

    /** For outputs: how their people, places and times meet. */
    static void tell(Story story, Collection<Node<Output>> outputs) {
        people(story, outputs.stream().map(o -> o.card().population()));
        places(story, outputs.stream().map(o -> o.card().place()));
        Tree times = story.index().words().times();
        pairs(outputs.stream().map(o -> o.card().time()), (x, y) -> tellWithin(story, times, RowType.TIMES, x, y));
    }

    static void people(Story story, Stream<? extends @Nullable String> populations) {
        Words words = story.index().words();
        pairs(populations, (x, y) -> {
            if (words.arePopulationsNear(x, y) && !tellWithin(story, words.populations(), RowType.POPULATIONS, x, y)) {
                story.because(
                        "samePeople",
                        null,
                        "one",
                        story.names().word(RowType.POPULATIONS, x),
                        "other",
                        story.names().word(RowType.POPULATIONS, y));
            }
        });
    }

    static void places(Story story, Stream<? extends @Nullable String> places) {
        Words words = story.index().words();
        pairs(places, (x, y) -> {
            if (words.arePlacesNear(x, y)) {
                tellWithin(story, words.places(), RowType.PLACES, x, y);
            }
        });
    }

    /** Says that one word lies within the other, if it does. */
    static boolean tellWithin(Story story, Tree tree, RowType type, String x, String y) {
        if (tree.isBelow(y, x)) {
            return tellWithin(story, tree, type, y, x);
        }
        if (!tree.isBelow(x, y)) {
            return false;
        }
        story.because(
                "within",
                null,
                "one",
                story.names().word(type, x),
                "other",
                story.names().word(type, y));
        return true;
    }

    private static void pairs(Stream<? extends @Nullable String> words, BiConsumer<String, String> tell) {
        List<String> all = words.<String>mapMulti((word, next) -> {
                    if (word != null) {
                        next.accept(word);
                    }
                })
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                tell.accept(all.get(i), all.get(j));
            }
        }
    }

    /** That cards lead to claims that answer to one part of the problem. */
    static void sameParts(Story story, Node<?> one, Collection<? extends Node<?>> others) {
        for (Facet facet : story.index().claims().facets()) {
            List<Node<ValueClaim>> here = claims(one, facet);
            List<? extends Node<?>> meeting =
                    others.stream().filter(o -> !claims(o, facet).isEmpty()).toList();
            if (!here.isEmpty() && !meeting.isEmpty()) {
                here.forEach(claim -> leads(story, one, claim, facet));
                meeting.forEach(o -> claims(o, facet).forEach(claim -> leads(story, o, claim, facet)));
            }
        }
    }

    private static List<Node<ValueClaim>> claims(Node<?> card, Facet facet) {
        return card.up(ValueClaim.class).stream()
                .filter(v -> v.card().facets().contains(facet.id()))
                .toList();
    }

    private static void leads(Story story, Node<?> card, Node<ValueClaim> claim, Facet facet) {
        if (Objects.equals(card, claim)) {
            story.becauseOfWord(claim, "facets", facet.id());
        } else {
            story.because(
                    "leads",
                    claim,
                    Map.of(
                            "card", new Language.Part(story.names().owned(card)),
                            "claim", new Language.Part(story.names().card(claim)),
                            "part", new Language.Part(story.names().word(RowType.FACETS, facet.id()))));
        }
    }

    /** A link from a card to an outcome, with what is known of it. */
    static void link(Story story, String key, Node<?> from, Node<?> to, Evidence evidence) {
        story.because(
                key,
                from,
                Map.of(
                        "from", new Language.Part(story.names().owned(from)),
                        "to",
                                new Language.Part(
                                        from.isAcross(to)
                                                ? story.names().owned(to)
                                                : story.names().card(to)),
                        "evidence", new Language.Part(story.language().say("value.evidence." + evidence.wire()))));
    }
}
