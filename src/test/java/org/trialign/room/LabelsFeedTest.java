package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.audience.SnapshotJson;
import org.trialign.doors.Followed;
import org.trialign.model.Baseline;
import org.trialign.model.LanternStreet;
import org.trialign.model.Nod;
import org.trialign.model.Output;
import org.trialign.model.Pin;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Labels over a random life of the worked case: for who follows, for who comes late, and after a restart. */
class LabelsFeedTest {
    private static final int STEPS = 25;
    private static final List<Audience> AUDIENCES = List.of(
            new Audience.AgencyAudience("POL"),
            new Audience.FacilitatorAudience(),
            new Audience.ObserverAudience(),
            new Audience.WallAudience());
    private static final List<String> KEYS = List.of("C8|fn-exclude", "C3|pol-o2", "G3|fa-square", "C2|re-settle");

    private final List<Snapshot> past = new ArrayList<>();
    private final List<Row> dropped = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("trialign.long") ? 200 : 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"DO-20", "DO-21", "LV-3", "FP-14"})
    void whatCameSinceAnyRevisionMakesTheLaterSnapshotLabelsIncluded(int seed) {
        var random = new Random(seed);
        past.add(revealed());
        Room.State first = Room.State.of(past.getLast(), this::earlier);
        var feeds = new HashMap<Audience, AudienceFeed>();
        var seen = new HashMap<Audience, List<ObjectNode>>();
        AUDIENCES.forEach(audience -> {
            var feed = new AudienceFeed(audience, first);
            feeds.put(audience, feed);
            seen.put(audience, new ArrayList<>(List.of(SnapshotJson.of(feed.view()))));
        });
        Room.State now = first;
        for (int step = 0; step < STEPS; step++) {
            past.add(change(random));
            now = now.after(past.getLast(), this::earlier);
            for (Audience audience : AUDIENCES) {
                AudienceFeed feed = Objects.requireNonNull(feeds.get(audience));
                feed.advance(now);
                ObjectNode snapshot = SnapshotJson.of(feed.view());
                List<ObjectNode> earlier = Objects.requireNonNull(seen.get(audience));
                int from = random.nextInt(earlier.size());
                follows(feed, Objects.requireNonNull(earlier.get(from)), snapshot);
                earlier.add(snapshot);
                assertThat(SnapshotJson.of(
                                new AudienceFeed(audience, Room.State.of(past.getLast(), this::earlier)).view()))
                        .as("a room that opens now says the same")
                        .isEqualTo(snapshot);
            }
        }
    }

    private static void follows(AudienceFeed feed, ObjectNode from, ObjectNode later) {
        var client = new Followed(from);
        if (feed.since(from.get("revision").longValue()) instanceof AudienceFeed.Since.Patch patch) {
            client.put(new JsonMapper().readTree(patch.body()));
        }
        assertThat(client.findings()).isEqualTo(new Followed(later).findings());
    }

    private Snapshot earlier(long revision) {
        return past.stream()
                .filter(snapshot -> snapshot.revision() == revision)
                .findFirst()
                .orElseThrow();
    }

    private Snapshot change(Random random) {
        Snapshot now = past.getLast();
        long revision = now.revision() + 1;
        return switch (random.nextInt(10)) {
            case 0 -> now.with(revision, put(now, null, new Baseline((int) revision)));
            case 1 -> now.with(revision, put(now, null, new Pin(pick(KEYS, random))));
            case 2 -> now.with(revision, put(now, null, new Nod(pick(KEYS, random), "p", "t")));
            case 3, 4 -> now.with(revision, drop(pick(now, random, RowType.LINKS, RowType.CROSS_LINKS)));
            case 5 -> dropped.isEmpty() ? now.with(revision, List.of()) : now.with(revision, restore(random));
            case 6, 7 -> {
                Row row = pick(now, random, RowType.OUTPUTS);
                var o = (Output) row.thing();
                String place = random.nextBoolean() ? null : "pl-square";
                yield now.with(
                        revision,
                        put(
                                now,
                                row.agency(),
                                new Output(
                                        o.id(),
                                        o.title(),
                                        o.kind(),
                                        o.function(),
                                        o.population(),
                                        place,
                                        o.time(),
                                        o.volume(),
                                        o.note(),
                                        o.agenciesOnly())));
            }
            default -> {
                Row row = pick(now, random, RowType.VALUES);
                var v = (ValueClaim) row.thing();
                ValueRole role = v.isCore() ? null : ValueRole.CORE;
                yield now.with(
                        revision,
                        put(
                                now,
                                row.agency(),
                                new ValueClaim(
                                        v.id(),
                                        v.title(),
                                        v.cell(),
                                        role,
                                        v.population(),
                                        v.place(),
                                        v.condition(),
                                        v.direction(),
                                        v.facets(),
                                        v.note(),
                                        random.nextInt(5) == 0)));
            }
        };
    }

    private static List<RowChange> put(Snapshot now, @Nullable String agency, Thing thing) {
        RowType type = Stream.of(RowType.values())
                .filter(t -> t.thing() == thing.getClass())
                .findFirst()
                .orElseThrow();
        Row before = now.find(type, thing.id()).orElse(null);
        Row after = before == null ? new Row(type, agency, now.revision(), thing) : before.with(thing);
        return List.of(new RowChange(new RowKey(type, thing.id()), before, after));
    }

    private List<RowChange> drop(Row row) {
        dropped.add(row);
        return List.of(new RowChange(row.key(), row, null));
    }

    private List<RowChange> restore(Random random) {
        Row row = dropped.remove(random.nextInt(dropped.size()));
        return List.of(new RowChange(row.key(), null, row));
    }

    private static Row pick(Snapshot now, Random random, RowType... types) {
        List<Row> rows =
                Stream.of(types).flatMap(type -> now.ordered(type).stream()).toList();
        return pick(rows, random);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Snapshot revealed() {
        Snapshot drafting = LanternStreet.snapshot();
        Map<String, List<RowChange>> reveals = new HashMap<>();
        drafting.rows(RowType.AGENCIES)
                .forEach(agency -> reveals.put(agency.id(), put(drafting, null, new Reveal(agency.id()))));
        return drafting.with(1, reveals.values().stream().flatMap(List::stream).toList());
    }
}
