package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.db.OwnPostgres;
import org.trialign.doors.Program;
import org.trialign.doors.Server;
import org.trialign.settings.TrialignSettings;
import org.trialign.workshop.internal.StoredWorkshops;

/** A server that is killed while four people write as fast as they can: twice, or twenty times in the long run. */
class CrashTest {
    private static final int KILLS = Boolean.getBoolean("trialign.long") ? 20 : 2;
    private static final List<String> PEOPLE = List.of("lib-lead", "pol-lead", "phd-lead", "hsa-lead");
    private static final List<String> AGENCIES = List.of("LIB", "POL", "PHD", "HSA");

    @TempDir
    Path folder;

    private final long seed = new Random().nextLong();

    /** A command as it was sent, and what came back; an empty answer: the server died first. */
    private record Sent(UUID id, String agency, String edit, String answer) {
        boolean isAnswered() {
            return !answer.isEmpty();
        }
    }

    @Test
    @Rule({"ST-5", "ST-6"})
    void onH2EachCommandIsThereOnceOrNotAtAllAfterAKill() throws Exception {
        survive(Map.of());
    }

    @Test
    @Rule({"ST-5", "ST-6"})
    void onPostgresEachCommandIsThereOnceOrNotAtAllAfterAKill() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start()) {
            survive(postgres.settings());
        }
    }

    private void survive(Map<String, String> settings) throws Exception {
        System.out.println("crash seed " + seed);
        var random = new Random(seed);
        try (Server server = Server.start(folder, settings)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Map<UUID, Sent> sent = killUnderLoad(server, 40 + random.nextInt(160));
                Set<UUID> stored = stored(settings);
                assertThat(stored)
                        .containsAll(sent.values().stream()
                                .filter(Sent::isAnswered)
                                .map(Sent::id)
                                .toList());
                server.begin();
                server.awaitHealth();
                sendAgain(server, sent, stored);
            }
            server.kill();
            stored(settings);
        }
    }

    /** Kills as soon as so many commands are answered, with others under way. */
    private static Map<UUID, Sent> killUnderLoad(Server server, int answers) throws Exception {
        Map<UUID, Sent> sent = new ConcurrentHashMap<>();
        var enough = new CountDownLatch(answers);
        List<Program> programs = PEOPLE.stream()
                .map(login -> Program.signedInAs(login, server.port()))
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE.size())) {
            List<Future<?>> working = new ArrayList<>();
            for (int person = 0; person < PEOPLE.size(); person++) {
                Program program = programs.get(person);
                String agency = AGENCIES.get(person);
                working.add(people.submit(() -> workUntilTheServerDies(program, agency, sent, enough)));
            }
            enough.await();
            server.kill();
            for (Future<?> work : working) {
                work.get();
            }
        }
        return sent;
    }

    private static void workUntilTheServerDies(
            Program program, String agency, Map<UUID, Sent> sent, CountDownLatch enough) {
        while (true) {
            UUID id = UUID.randomUUID();
            String edit = "{'op':'addCard','agency':'" + agency + "','list':'outputs','value':{'title':'made by " + id
                    + "','kind':'service'}}";
            sent.put(id, new Sent(id, agency, edit, ""));
            try {
                HttpResponse<String> answer = program.command(id, null, edit);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                sent.put(id, new Sent(id, agency, edit, answer.body()));
                enough.countDown();
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    /** Everything again with the same ids: what was answered is answered the same, and every card is there once. */
    private static void sendAgain(Server server, Map<UUID, Sent> sent, Set<UUID> stored) {
        Map<String, Program> programs = new HashMap<>();
        for (int person = 0; person < PEOPLE.size(); person++) {
            programs.put(AGENCIES.get(person), Program.signedInAs(PEOPLE.get(person), server.port()));
        }
        long before = programs.get("LIB").snapshot().get("revision").longValue();
        for (Sent command : sent.values()) {
            HttpResponse<String> again = programs.get(command.agency()).command(command.id(), null, command.edit());
            assertThat(again.statusCode()).isEqualTo(200);
            if (command.isAnswered()) {
                assertThat(again.body()).isEqualTo(command.answer());
            }
        }
        long lost = sent.keySet().stream().filter(id -> !stored.contains(id)).count();
        assertThat(programs.get("LIB").snapshot().get("revision").longValue()).isEqualTo(before + lost);
        String snapshot = programs.get("LIB").get("/snapshot").body();
        assertThat(sent.keySet()).allMatch(id -> snapshot.split("made by " + id, -1).length == 2);
        programs.forEach(CrashTest::removeAllThatWasMade);
    }

    /** A triangle has room for 400 cards only. */
    private static void removeAllThatWasMade(String agency, Program program) {
        String[] removals = program.snapshot()
                .get("workshop")
                .get("agencies")
                .valueStream()
                .filter(each -> each.get("id").stringValue().equals(agency))
                .flatMap(each -> each.get("triangle").get("outputs").valueStream())
                .filter(card -> card.get("title").stringValue().startsWith("made by "))
                .map(card -> "{'op':'remove','card':'" + card.get("id").stringValue() + "'}")
                .toArray(String[]::new);
        assertThat(program.command(removals).statusCode()).isEqualTo(200);
    }

    private Set<UUID> stored(Map<String, String> some) throws SQLException {
        var all = new HashMap<>(some);
        all.put("TRIALIGN_DATA", folder.toString());
        TrialignSettings settings = TrialignSettings.read(all::get);
        TrialignSettings.Database postgres = settings.database();
        return StoredWorkshops.check(postgres == null ? settings.h2() : postgres);
    }
}
