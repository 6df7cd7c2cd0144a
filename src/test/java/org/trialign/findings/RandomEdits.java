package org.trialign.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.AgreementStatus;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Effect;
import org.trialign.model.Function;
import org.trialign.model.Link;
import org.trialign.model.Phase;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Problem;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.ValueClaim;
import org.trialign.model.WorkTerm;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;

/**
 * Edits a workshop by chance: rows of every list come, change, go and move. It goes further than commands may: links stay
 * behind without their cards, terms without their uses.
 */
final class RandomEdits {
    private static final List<RowType> CARDS =
            List.of(RowType.values()).stream().filter(RowType::isCard).toList();

    private final Random random;
    private final RandomCards draw;
    private Snapshot now;

    private RandomEdits(Random random, Workshop start) {
        this.random = random;
        int words = Math.max(1, start.facets().size());
        draw = new RandomCards(random, words, 12);
        now = Snapshot.of(1, WorkshopRows.ofWorkshop(start));
        start.agencies().stream()
                .filter(agency -> random.nextBoolean())
                .forEach(agency -> now = now.with(1, put(RowType.REVEALS, null, new Reveal(agency.id()))));
    }

    static RandomEdits ofSmall(long seed) {
        return new RandomEdits(new Random(seed), RandomWorkshop.small(seed));
    }

    /** In full triangles with many links, so that much follows from one card. */
    static RandomEdits ofDense(long seed) {
        return new RandomEdits(new Random(seed), RandomWorkshop.large(seed, 4, 3, 24));
    }

    Snapshot now() {
        return now;
    }

    Set<String> revealed() {
        return now.rows(RowType.REVEALS).stream().map(Row::id).collect(Collectors.toSet());
    }

    /** One to three changes, as one revision. */
    Snapshot next() {
        long revision = now.revision() + 1;
        now = now.with(revision, change());
        while (random.nextInt(3) == 0) {
            now = now.with(revision, change());
        }
        return now;
    }

    private List<RowChange> change() {
        RowType type = random.nextBoolean() ? draw.pick(CARDS) : draw.pick(RowType.values());
        List<Row> rows = now.ordered(type);
        Row row = rows.isEmpty() ? null : draw.pick(rows);
        if (row == null || random.nextInt(3) == 0) {
            return put(type, agency(), thing(type, fresh(type), agency()));
        }
        return switch (random.nextInt(6)) {
            case 0 -> canGo(type) ? drop(row) : List.of();
            case 1 -> List.of(new RowChange(row.key(), row, moved(row)));
            default -> put(type, row.agency(), thing(type, row.id(), row.agency()));
        };
    }

    private static boolean canGo(RowType type) {
        return type != RowType.WORKSHOP && type != RowType.PROBLEM;
    }

    private List<RowChange> drop(Row row) {
        var gone = new ArrayList<RowChange>();
        gone.add(new RowChange(row.key(), row, null));
        if (row.thing() instanceof Card && random.nextInt(4) > 0) {
            now.rows()
                    .filter(other ->
                            other.thing() instanceof Link link && link.id().contains(row.id()))
                    .forEach(other -> gone.add(new RowChange(other.key(), other, null)));
        }
        return gone;
    }

    /** To another place in its list, and now and then to another agency, as when a card is made again elsewhere. */
    private Row moved(Row row) {
        String agency = row.agency() != null && isFree(row.id()) && random.nextInt(4) == 0 ? agency() : row.agency();
        return new Row(row.type(), agency, random.nextInt(3000), row.thing());
    }

    /** True if no cross link has the card as an end: elsewhere both ends could be one agency's, which no workshop can have. */
    private boolean isFree(String card) {
        return now.rows(RowType.CROSS_LINKS).stream()
                .map(other -> (CrossLink) other.thing())
                .noneMatch(link -> Set.of(link.from(), link.to()).contains(card));
    }

    private List<RowChange> put(RowType type, @Nullable String agency, @Nullable Thing thing) {
        if (thing == null) {
            return List.of();
        }
        var key = new RowKey(type, thing.id());
        Optional<Row> before = now.find(key);
        if (before.isEmpty() && type.isCard() && !isFree(thing.id())) {
            return List.of(); // its cross link stayed behind, and it may come back to another agency
        }
        Row after = before.map(row -> row.with(thing))
                .orElseGet(() -> new Row(type, type.isOwned() ? agency : null, random.nextInt(3000), thing));
        return List.of(new RowChange(key, before.orElse(null), after));
    }

    private String agency() {
        List<Row> agencies = now.ordered(RowType.AGENCIES);
        return agencies.isEmpty() ? "nobody" : draw.pick(agencies).id();
    }

    private String fresh(RowType type) {
        return type.isCard()
                ? agency() + "-" + type.wire().charAt(type == RowType.OUTCOMES ? 1 : 0) + random.nextInt(9)
                : "n" + random.nextInt(9);
    }

    private @Nullable Thing thing(RowType type, String id, @Nullable String agency) {
        int word = random.nextInt(draw.words + 1);
        return switch (type) {
            case WORKSHOP -> new WorkshopHead("Title " + word, null, null, draw.pick(Phase.values()));
            case PROBLEM -> new Problem("Problem " + word, null, null, List.of());
            case FACETS -> draw.facet(word);
            case POPULATIONS -> draw.population(word);
            case POPULATION_OVERLAPS -> new PopulationOverlap("pop" + word, "pop" + random.nextInt(draw.words));
            case PLACES -> draw.place(word);
            case TIMES -> draw.time(word);
            case CONDITIONS -> draw.condition(word);
            case FUNCTIONS -> new Function("fn" + word, "F", null);
            case TERMS -> new WorkTerm("tm" + word, "T", null);
            case AUTHORIZERS -> draw.authorizer(word);
            case RESOURCES -> draw.resource(word);
            case AGENCIES -> new Agency(id, "Agency", null, null, null);
            case VALUES -> value(id);
            case STAKEHOLDERS -> draw.stakeholder(id, values(agency));
            case INPUTS -> draw.input(id);
            case ACTIVITIES -> draw.activity(id);
            case OUTPUTS -> draw.output(id);
            case OUTCOMES -> draw.outcome(id);
            case LINKS -> link(agency);
            case CROSS_LINKS -> crossLink(id);
            case AGREEMENTS ->
                new Agreement(
                        id,
                        "Text",
                        List.of(agency()),
                        agency(),
                        null,
                        AgreementStatus.OPEN,
                        null,
                        null,
                        List.of("G2|fa0"),
                        List.of(),
                        null,
                        List.of());
            case REVEALS -> new Reveal(agency());
            default -> null; // not in the file, so there is nothing to find in it
        };
    }

    /** One that differs in the facets alone, or in everything. */
    private ValueClaim value(String id) {
        ValueClaim other = draw.value(id);
        return now.find(RowType.VALUES, id)
                .filter(row -> random.nextBoolean())
                .map(row -> (ValueClaim) row.thing())
                .map(old -> new ValueClaim(
                        id,
                        "Value",
                        old.cell(),
                        old.role(),
                        old.population(),
                        old.place(),
                        old.condition(),
                        old.direction(),
                        other.facets(),
                        null,
                        null))
                .orElse(other);
    }

    private List<ValueClaim> values(@Nullable String agency) {
        return now.ordered(RowType.VALUES).stream()
                .filter(row -> row.agency() != null && row.agency().equals(agency))
                .map(row -> (ValueClaim) row.thing())
                .toList();
    }

    private @Nullable Thing link(@Nullable String agency) {
        List<String> steps = List.of("i", "a", "o", "u", "v");
        int step = random.nextInt(4);
        boolean isBurden = step == 1 && random.nextBoolean();
        String from = card(agency, steps.get(step));
        String to = card(agency, isBurden ? "u" : steps.get(step + 1));
        return from == null || to == null
                ? null
                : new Link(
                        from, to, isBurden ? Effect.MINUS : null, step == 2 || isBurden ? draw.evidence() : null, null);
    }

    private @Nullable Thing crossLink(String id) {
        String by = agency();
        boolean isBurden = random.nextBoolean();
        String from = card(by, isBurden && random.nextBoolean() ? "a" : "o");
        String other = agency();
        String to = card(other, isBurden ? "u" : "a");
        return by.equals(other) || from == null || to == null
                ? null
                : new CrossLink(
                        id,
                        by,
                        from,
                        to,
                        isBurden ? Effect.MINUS : Effect.PLUS,
                        draw.evidence(),
                        null,
                        isBurden ? null : draw.flag(0.5),
                        null);
    }

    /** Some card of an agency whose id says that it is in this list. */
    private @Nullable String card(@Nullable String agency, String list) {
        List<String> ids = now.rows()
                .filter(row -> row.type().isCard()
                        && row.agency() != null
                        && row.agency().equals(agency)
                        && row.id().contains("-" + list))
                .map(Row::id)
                .sorted()
                .toList();
        return ids.isEmpty() ? null : draw.pick(ids);
    }
}
