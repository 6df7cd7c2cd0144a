package org.trialign.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;
import org.trialign.room.Rooms;
import org.trialign.workshop.WorkshopService;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.RowStore;

/** Two to eight people in Lantern Street, on the real database and the real rooms. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sessions;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "TRIALIGN_DEMO=off"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RandomSessionsTest {
    private static final boolean LONG = Boolean.getBoolean("trialign.long");
    private static final int STEPS = LONG ? 200 : 100;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RowStore rows;

    @Autowired
    ChangeLog log;

    @Autowired
    Rooms rooms;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, LONG ? 24 : 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"ST-30", "ST-1", "ST-2", "LV-3"})
    void whateverHappensAtOnceEverythingStillAgrees(long seed) throws Exception {
        var random = new Random(seed);
        List<Member> people = people(random);
        String workshop = workshop(seed, people);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var session = new Session(random, workshop, people, workshops, rows, log, rooms.of(workshop), hands);
            for (int step = 0; step < STEPS; step++) {
                try {
                    session.step();
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
                }
            }
            assertThat(session.accepted()).as("accepted with seed %d", seed).isGreaterThan(STEPS / 5);
        }
    }

    /** Always a facilitator and somebody of an agency; SYS never has people. */
    private static List<Member> people(Random random) {
        List<Member> all = new ArrayList<>(List.of(
                new Member("fac", "Facilitator", Role.FACILITATOR, null),
                new Member("lib-1", "Library lead", Role.AGENCY_LEAD, "LIB"),
                new Member("lib-2", "Library deputy", Role.AGENCY_EDITOR, "LIB"),
                new Member("pol-1", "Police lead", Role.AGENCY_LEAD, "POL"),
                new Member("phd-1", "Health deputy", Role.AGENCY_EDITOR, "PHD"),
                new Member("obs", "Observer", Role.OBSERVER, null),
                new Member("hsa-1", "Services lead", Role.AGENCY_LEAD, "HSA"),
                new Member("fac-2", "Scribe", Role.FACILITATOR, null)));
        return all.subList(0, 2 + random.nextInt(all.size() - 1));
    }

    private String workshop(long seed, List<Member> people) {
        var made = new ArrayList<Row>();
        WorkshopRows.ofWorkshop(LanternStreet.workshop())
                .forEach(row -> made.add(
                        row.thing() instanceof WorkshopHead head
                                ? row.with(new WorkshopHead(head.title(), head.language(), head.notice(), Phase.DRAFT))
                                : row));
        people.forEach(person -> made.add(new Row(RowType.MEMBERS, null, made.size(), person)));
        made.add(new Row(RowType.REVEALS, null, made.size(), new Reveal("LIB")));
        return workshops.create("session-" + seed, "fac", made);
    }
}
