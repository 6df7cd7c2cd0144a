package org.trialign.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trialign.model.Activity;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.Answer;
import org.trialign.model.AnswerKind;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Effect;
import org.trialign.model.Evidence;
import org.trialign.model.Facet;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.Phase;
import org.trialign.model.Problem;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;

/** Valid workshops made by chance: small vocabularies, so that cards meet often. */
public final class RandomWorkshop extends RandomCards {
    private final int agencies;
    private final List<String> agencyIds = new ArrayList<>();
    private final Map<String, Triangle> triangles = new HashMap<>();

    private RandomWorkshop(Random random, int words, int agencies, int cards) {
        super(random, words, cards);
        this.agencies = agencies;
    }

    /** A small one in which the seed decides everything. */
    public static Workshop small(long seed) {
        var random = new Random(seed);
        return new RandomWorkshop(random, 1 + random.nextInt(6), 1 + random.nextInt(5), random.nextInt(24)).make();
    }

    /** One of a given size; {@code cards} is the number in each triangle. */
    public static Workshop large(long seed, int words, int agencies, int cards) {
        return new RandomWorkshop(new Random(seed), words, agencies, cards).make();
    }

    private Workshop make() {
        for (int i = 0; i < agencies; i++) {
            agencyIds.add(pick(List.of("Z", "a", "M-", "m.", "B_")) + i);
        }
        List<Facet> facets = list(words, this::facet);
        Vocabulary vocabulary = vocabulary();
        for (String agency : agencyIds) {
            if (!chance(0.05)) {
                triangles.put(agency, triangle(agency));
            }
        }
        return new Workshop(
                new WorkshopHead("Random", null, null, Phase.ALIGN),
                new Problem("Problem", null, null, List.of()),
                facets,
                vocabulary,
                agencyIds.stream()
                        .map(id -> new Agency(id, id, null, null, null))
                        .toList(),
                triangles,
                crossLinks(),
                agreements(),
                List.of(),
                List.of());
    }

    private Triangle triangle(String agency) {
        List<ValueClaim> values = list(count(), i -> value(agency + "-v" + i));
        List<Input> inputs = list(count(), i -> input(agency + "-i" + i));
        List<Activity> activities = list(count(), i -> activity(agency + "-a" + i));
        List<Output> outputs = list(count(), i -> output(agency + "-o" + i));
        List<Outcome> outcomes = list(count(), i -> outcome(agency + "-u" + i));
        List<Stakeholder> stakeholders = list(count(), i -> stakeholder(agency + "-s" + i, values));
        var links = new HashMap<String, Link>();
        steps(links, inputs, activities);
        steps(links, activities, outputs);
        steps(links, outputs, outcomes);
        steps(links, outcomes, values);
        if (!outcomes.isEmpty() && chance(0.4)) {
            for (Card from : chance(0.5) ? activities : outputs) {
                if (chance(0.3)) {
                    Link burden = new Link(from.id(), pick(outcomes).id(), Effect.MINUS, evidence(), null);
                    links.putIfAbsent(burden.id(), burden);
                }
            }
        }
        return new Triangle(values, stakeholders, inputs, activities, outputs, outcomes, List.copyOf(links.values()));
    }

    private int count() {
        return cards >= 24 ? cards / 6 : cards == 0 ? 0 : random.nextInt(1 + cards / 4);
    }

    private void steps(Map<String, Link> links, List<? extends Card> from, List<? extends Card> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        int wanted = (int) Math.round(linked * Math.max(from.size(), to.size()) * random.nextDouble());
        for (int i = 0; i < wanted; i++) {
            Card start = pick(from);
            Evidence evidence = start instanceof Output ? evidence() : null;
            Link link = new Link(start.id(), pick(to).id(), chance(0.5) ? Effect.PLUS : null, evidence, null);
            links.putIfAbsent(link.id(), link);
        }
    }

    private List<CrossLink> crossLinks() {
        var links = new HashMap<String, CrossLink>();
        int wanted = agencies < 2 ? 0 : random.nextInt(1 + cards * agencies / 6);
        for (int i = 0; i < wanted; i++) {
            String from = pick(agencyIds);
            String to = pick(agencyIds);
            List<Output> outputs = triangles.getOrDefault(from, Triangle.EMPTY).outputs();
            List<Activity> activities = triangles
                    .getOrDefault(chance(0.5) ? to : from, Triangle.EMPTY)
                    .activities();
            List<Outcome> outcomes = triangles.getOrDefault(to, Triangle.EMPTY).outcomes();
            boolean burden = chance(0.4);
            List<? extends Card> starts = burden && chance(0.5)
                    ? triangles.getOrDefault(from, Triangle.EMPTY).activities()
                    : outputs;
            List<? extends Card> ends = burden
                    ? outcomes
                    : activities.stream()
                            .filter(a -> !a.id().startsWith(from + "-"))
                            .toList();
            if (from.equals(to) || starts.isEmpty() || ends.isEmpty()) {
                continue;
            }
            Effect effect = burden ? Effect.MINUS : Effect.PLUS;
            Boolean agreed = burden ? null : flag(0.5);
            var link = new CrossLink(
                    "x" + i, from, pick(starts).id(), pick(ends).id(), effect, evidence(), null, agreed, null);
            links.putIfAbsent(link.from() + ">" + link.to(), link);
        }
        return List.copyOf(links.values());
    }

    private List<Agreement> agreements() {
        return list(random.nextInt(3), i -> {
            String party = pick(agencyIds);
            AnswerKind answer = pick(AnswerKind.values());
            return new Agreement(
                    "agr" + i,
                    "Text",
                    List.of(party),
                    party,
                    null,
                    null,
                    null,
                    null,
                    List.of("G2|fa0"),
                    List.of(),
                    null,
                    List.of(new Answer(party, answer, null)));
        });
    }
}
