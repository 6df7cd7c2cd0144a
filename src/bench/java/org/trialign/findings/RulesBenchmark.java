package org.trialign.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trialign.model.Agency;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to find everything, and to find what one edit changes. Each edit sets one field of one card to
 * something else that another card of its list has there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class RulesBenchmark {
    private static final int EDITS = 256;
    private static final List<RowType> CARDS =
            List.of(RowType.values()).stream().filter(RowType::isCard).toList();

    /** Agencies, and cards of each. */
    @Param({"5x25", "12x60", "24x150"})
    public String size;

    private final List<Workshop> states = new ArrayList<>();
    private Set<String> everybody = Set.of();
    private Detection now;
    private int at;
    private int step = 1;

    @Setup
    public void makeStates() {
        String[] numbers = size.split("x");
        int agencies = Integer.parseInt(numbers[0]);
        Workshop start = RandomWorkshop.large(agencies, 2 * agencies, agencies, Integer.parseInt(numbers[1]));
        everybody = start.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        var random = new Random(agencies);
        Snapshot snapshot = Snapshot.of(1, WorkshopRows.ofWorkshop(start));
        states.add(snapshot.workshop());
        while (states.size() <= EDITS) {
            RowChange edit = edit(snapshot, random);
            if (!Objects.equals(edit.before(), edit.after())) {
                snapshot = snapshot.with(snapshot.revision() + 1, List.of(edit));
                states.add(snapshot.workshop());
            }
        }
        now = Detection.of(states.getFirst(), everybody);
    }

    private static RowChange edit(Snapshot snapshot, Random random) {
        List<Row> rows = snapshot.ordered(CARDS.get(random.nextInt(CARDS.size())));
        Row row = rows.get(random.nextInt(rows.size()));
        List<Field> fields = Schema.of(row.type()).fields();
        Field field = fields.get(1 + random.nextInt(fields.size() - 1)); // the first is the id
        JsonNode value = ThingJson.get(rows.get(random.nextInt(rows.size())).thing(), field);
        var json = ThingJson.write(row.thing());
        json.remove(field.name());
        if (value != null) {
            json.set(field.name(), value);
        }
        return new RowChange(row.key(), row, row.with(ThingJson.read(row.type(), json)));
    }

    @Benchmark
    public Findings full() {
        return Detection.of(states.getFirst(), everybody).findings();
    }

    /** To the next state or, at the end of them, back. */
    @Benchmark
    public Findings incremental() {
        if (at + step < 0 || at + step == states.size()) {
            step = -step;
        }
        at += step;
        now = now.after(states.get(at), everybody);
        return now.findings();
    }
}
