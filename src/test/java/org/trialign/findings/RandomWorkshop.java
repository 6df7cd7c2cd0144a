package org.trialign.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.ActivityKind;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.Answer;
import org.trialign.model.AnswerKind;
import org.trialign.model.AssetKind;
import org.trialign.model.Authorizer;
import org.trialign.model.Card;
import org.trialign.model.Cell;
import org.trialign.model.Condition;
import org.trialign.model.CrossLink;
import org.trialign.model.Direction;
import org.trialign.model.Effect;
import org.trialign.model.Evidence;
import org.trialign.model.Facet;
import org.trialign.model.Function;
import org.trialign.model.Gift;
import org.trialign.model.Input;
import org.trialign.model.InputStatus;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Problem;
import org.trialign.model.Resource;
import org.trialign.model.Stakeholder;
import org.trialign.model.Time;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;
import org.trialign.model.Vocabulary;
import org.trialign.model.WorkTerm;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;

/** Valid workshops made by chance: small vocabularies, so that cards meet often. */
public final class RandomWorkshop extends Chance {
    private final int agencies;
    private final int cards;
    private final double linked;
    private final double oneWay;
    private final List<String> agencyIds = new ArrayList<>();
    private final Map<String, Triangle> triangles = new HashMap<>();

    private RandomWorkshop(Random random, int words, int agencies, int cards) {
        super(random, words);
        this.agencies = agencies;
        this.cards = cards;
        linked = cards >= 24 ? 3 : random.nextDouble() * 3;
        oneWay = random.nextDouble();
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
        List<Facet> facets = list(words, i -> new Facet("fa" + i, "Facet", flag(0.4), null, null));
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

    private Vocabulary vocabulary() {
        var overlaps = new ArrayList<PopulationOverlap>();
        for (int i = 0; i < words / 2; i++) {
            int first = random.nextInt(words);
            int second = random.nextInt(words);
            if (first != second) {
                overlaps.add(new PopulationOverlap("pop" + first, "pop" + second));
            }
        }
        return new Vocabulary(
                list(words, i -> new Population("pop" + i, "P", null, parent("pop", i), flag(0.5))),
                overlaps,
                list(words, i -> new Place("pl" + i, "P", null, parent("pl", i), flag(0.15))),
                list(words, i -> new Time("ti" + i, "T", null, parent("ti", i), flag(0.5))),
                list(words, i -> new Condition("co" + i, "C", null, parent("co", i), maybe("pop"), measure(), null)),
                list(words, i -> new Function("fn" + i, "F", null)),
                list(words, i -> new WorkTerm("tm" + i, "T", null)),
                list(words, i -> new Authorizer("au" + i, "A", null, null, some("pop", 0.3))),
                list(
                        words,
                        i -> new Resource("re" + i, "R", null, pick(AssetKind.values()), amount(), null, flag(0.2))));
    }

    private @Nullable String measure() {
        return pick(Arrays.asList(null, "", "\u00a0 ", "a year", "a month"));
    }

    /** A parent with a smaller number, so that there is no circle. */
    private @Nullable String parent(String prefix, int i) {
        boolean isTime = prefix.equals("ti");
        if (i == 0 || chance(isTime ? 0.1 : 0.4)) {
            return null;
        }
        return prefix + (isTime && chance(0.7) ? 0 : random.nextInt(i));
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

    private ValueClaim value(String id) {
        return new ValueClaim(
                id,
                "Value",
                pick(Cell.values()),
                pick(Arrays.asList(ValueRole.CORE, ValueRole.CORE, ValueRole.CONTRIBUTING, null)),
                maybe("pop"),
                maybe("pl"),
                maybe("co"),
                maybe(Direction.values()),
                some("fa", 0.35),
                null,
                null);
    }

    private Stakeholder stakeholder(String id, List<ValueClaim> values) {
        var about = new ArrayList<String>();
        values.stream().filter(v -> chance(0.3)).forEach(v -> about.add(v.id()));
        var gives = new ArrayList<Gift>();
        for (Gift gift : Gift.values()) {
            if (chance(0.4)) {
                gives.add(gift);
            }
        }
        Integer stance = chance(missing) ? null : Integer.valueOf(random.nextInt(5) - 2);
        if (stance != null && chance(oneWay)) {
            stance = Math.abs(stance);
        }
        Integer power = chance(missing) ? null : Integer.valueOf(1 + random.nextInt(chance(0.5) ? 3 : 1));
        return new Stakeholder(id, "au" + random.nextInt(words), stance, power, gives, about, null, null);
    }

    private Input input(String id) {
        return new Input(
                id,
                "Input",
                pick(AssetKind.values()),
                chance(oneWay) ? InputStatus.SECURED : pick(InputStatus.values()),
                maybe("re"),
                null,
                maybe("ti"),
                amount(),
                null,
                null,
                null);
    }

    private Activity activity(String id) {
        return new Activity(
                id,
                "Activity",
                pick(ActivityKind.values()),
                maybe("fn"),
                some("fn", 0.25 * (1 - oneWay)),
                some("tm", 0.2),
                some("tm", 0.2),
                null,
                null);
    }

    private Output output(String id) {
        return new Output(
                id,
                "Output",
                pick(OutputKind.values()),
                maybe("fn"),
                maybe("pop"),
                maybe("pl"),
                maybe("ti"),
                null,
                null,
                null);
    }

    private Outcome outcome(String id) {
        return new Outcome(
                id,
                "Outcome",
                pick(OutcomeKind.values()),
                maybe("co"),
                maybe(Direction.values()),
                maybe("pop"),
                null,
                null);
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

    private @Nullable Evidence evidence() {
        return pick(Arrays.asList(null, Evidence.TESTED, Evidence.UNTESTED, Evidence.DISPUTED));
    }

    private @Nullable BigDecimal amount() {
        String text = pick(Arrays.asList(
                null, null, "0", "0.000", "0.1", "1", "1.1", "2", "3.500", "1000000000000", "999999999999.999"));
        return text == null ? null : new BigDecimal(text);
    }
}
