package org.trialign.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.trialign.audience.Audience;
import org.trialign.audience.Folded;
import org.trialign.audience.SnapshotJson;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.room.AudienceFeed;
import org.trialign.room.Room;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.RowStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One session: people who send, lose the line, send again and late; and what must hold after each step. */
final class Session {
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random;
    private final String workshop;
    private final List<Member> people;
    private final WorkshopService workshops;
    private final RowStore rows;
    private final ChangeLog log;
    private final Room room;
    private final ExecutorService hands;
    private final List<Sent> outbox = new ArrayList<>();
    private final List<Sent> delivered = new ArrayList<>();
    private final Map<UUID, CommandResult.Done> done = new LinkedHashMap<>();
    /** Who sent something again and was told that there is no such workshop. */
    private final Set<String> shutOut = new HashSet<>();
    /** Who was a member once and was taken out. */
    private final Set<String> takenOut = new HashSet<>();

    private final Map<Audience, Folded> followers = new LinkedHashMap<>();
    private Snapshot replayed;

    /** A command on its way. */
    private record Sent(String account, Command command) {}

    Session(
            Random random,
            String workshop,
            List<Member> people,
            WorkshopService workshops,
            RowStore rows,
            ChangeLog log,
            Room room,
            ExecutorService hands) {
        this.random = random;
        this.workshop = workshop;
        this.people = people;
        this.workshops = workshops;
        this.rows = rows;
        this.log = log;
        this.room = room;
        this.hands = hands;
        replayed = Snapshot.of(0, List.of());
        log.since(workshop, 0).forEach(change -> replayed = replayed.evolve(change));
        room.state();
        people.stream().map(Audience::of).distinct().forEach(this::follow);
        follow(new Audience.WallAudience());
    }

    int accepted() {
        return done.size();
    }

    private void follow(Audience audience) {
        followers.put(audience, new Folded(SnapshotJson.of(room.view(audience))));
    }

    /** A few people write; some of what is under way arrives, in another order, some twice; then everything is checked. */
    void step() throws InterruptedException {
        Member back = pick(people);
        if (random.nextBoolean()) {
            workshops.admit(workshop, now -> Optional.of(back));
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            outbox.add(write());
        }
        if (!delivered.isEmpty() && random.nextInt(4) == 0) {
            outbox.add(pick(delivered));
        }
        var arriving = new ArrayList<Sent>();
        while (!outbox.isEmpty() && (arriving.isEmpty() || random.nextInt(3) > 0)) {
            arriving.add(outbox.remove(random.nextInt(outbox.size())));
        }
        deliver(arriving);
        check();
    }

    private Sent write() {
        Snapshot seen = workshops.snapshot(workshop);
        Member anybody = pick(people);
        Member who = seen.member(anybody.account()).orElse(anybody);
        var edits = new RandomEdits(random, seen, who);
        var command = new ArrayList<Edit>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            command.add(edits.next());
        }
        if (random.nextInt(5) == 0) {
            command.clear();
            command.add(edits.backOrForth());
        }
        Long base = random.nextInt(3) == 0 ? null : Math.max(1, seen.revision() - random.nextInt(15));
        return new Sent(who.account(), new Command(new UUID(random.nextLong(), random.nextLong()), base, command));
    }

    private void deliver(List<Sent> arriving) throws InterruptedException {
        List<Callable<CommandResult>> calls = new ArrayList<>();
        arriving.forEach(sent -> calls.add(() -> workshops.execute(workshop, sent.account(), sent.command())));
        List<Future<CommandResult>> answers = hands.invokeAll(calls);
        for (int i = 0; i < arriving.size(); i++) {
            Sent sent = arriving.get(i);
            delivered.add(sent);
            CommandResult outcome;
            try {
                outcome = answers.get(i).get();
            } catch (ExecutionException e) {
                throw new AssertionError("broke on " + sent, e);
            }
            if (outcome instanceof CommandResult.Done now) {
                CommandResult.Done first = done.putIfAbsent(sent.command().id(), now);
                if (first != null) {
                    assertThat(now.revision()).as("a retry: %s", sent).isEqualTo(first.revision());
                    assertThat(now.ids()).as("a retry: %s", sent).isEqualTo(first.ids());
                }
            } else if (outcome instanceof CommandResult.Refused(Refusal.NotFound(String what))
                    && what.equals("workshop")) {
                shutOut.add(sent.account());
            } else {
                assertThat(done)
                        .as("a retry is refused: %s %s", sent, outcome)
                        .doesNotContainKey(sent.command().id());
            }
        }
    }

    private void check() {
        for (Change change : log.since(workshop, replayed.revision())) {
            // evolve refuses a gap
            Snapshot after = replayed.evolve(change);
            change.rows().stream()
                    .filter(row -> row.key().type() == RowType.MEMBERS && row.after() == null)
                    .forEach(row -> takenOut.add(row.key().id()));
            if (change.kind().equals("join")) {
                replayed = after;
                continue;
            }
            Oracle.requireRight(replayed, change, after);
            assertThat(done).as("who was refused left a trace: %s", change).containsKey(change.command());
            assertThat(done.get(change.command()).revision()).isEqualTo(change.revision());
            replayed = after;
        }
        assertThat(Set.copyOf(
                        done.values().stream().map(CommandResult.Done::revision).toList()))
                .as("two commands with one revision")
                .hasSize(done.size());
        assertThat(takenOut).as("nobody else is shut out").containsAll(shutOut);
        assertThat(done.values()).allMatch(answer -> answer.revision() <= replayed.revision());
        assertThat(all(Snapshot.of(0, rows.readAll(workshop))))
                .as("tables and log")
                .isEqualTo(all(replayed));
        assertThat(all(workshops.snapshot(workshop)))
                .as("the newest snapshot and the log")
                .isEqualTo(all(replayed));
        checkAudiences();
    }

    private void checkAudiences() {
        room.state();
        replayed.rows(RowType.MEMBERS).stream()
                .map(row -> Audience.of((Member) row.thing()))
                .filter(audience -> !followers.containsKey(audience))
                .forEach(this::follow);
        for (Audience audience : List.copyOf(followers.keySet())) {
            if (random.nextInt(5) == 0) {
                continue; // lost the line; what came meanwhile comes later, in one piece
            }
            if (random.nextInt(40) == 0) {
                follow(audience);
            }
            Folded follower = followers.get(audience);
            switch (room.feed(audience).since(follower.revision())) {
                case AudienceFeed.Since.Patch patch -> follower.put((ObjectNode) JSON.readTree(patch.body()));
                case AudienceFeed.Since.Nothing nothing -> {}
                case AudienceFeed.Since.Gone gone -> follow(audience);
            }
            Folded whole = new Folded(SnapshotJson.of(room.view(audience)));
            assertThat(followers.get(audience).content()).as("%s", audience).isEqualTo(whole.content());
            Oracle.requireHidden(replayed, audience, followers.get(audience).cards());
        }
    }

    private static Set<String> all(Snapshot snapshot) {
        return snapshot.rows().map(Row::toString).collect(Collectors.toCollection(HashSet::new));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
