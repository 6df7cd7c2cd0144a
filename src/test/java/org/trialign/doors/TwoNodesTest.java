package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trialign.Rule;
import org.trialign.TrialignApplication;
import org.trialign.access.AccountService;
import org.trialign.db.OtherNodes;
import org.trialign.db.OwnPostgres;
import org.trialign.room.Rooms;
import org.trialign.workshop.ChangeFeed;
import org.trialign.workshop.Told;
import org.trialign.workshop.WorkshopService;

/** Two nodes that started at the same time on an empty PostgreSQL, and people at both. */
class TwoNodesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration AFTER_A_LOOK = Duration.ofMillis(2500);

    private static OwnPostgres database;
    /** In this process, so that a test can silence it. */
    private static ConfigurableApplicationContext one;

    private static Server other;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = OwnPostgres.start();
        var starting = CompletableFuture.supplyAsync(() -> Server.start(folder, database.settings()));
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("PORT", "0");
        settings.put("TRIALIGN_DEMO", "on");
        one = new SpringApplicationBuilder(TrialignApplication.class)
                .properties(settings)
                .run();
        other = starting.join();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    @Rule({"ND-1", "ND-2"})
    void aCommandAtOneNodeReachesAChannelOfTheOtherWithinASecond() {
        Program police = Program.signedInAs("pol-lead", port());
        Program library = Program.signedInAs("lib-lead", other.port());
        Channel channel = library.live(DoorsTest.revision(library.snapshot()));
        for (int i = 0; i < 10; i++) {
            arrivesWithin(AT_ONCE, police, channel, "by notice " + i);
        }
        Program policeThere = Program.signedInAs("pol-lead", other.port());
        Channel here = police.live(DoorsTest.revision(police.snapshot()));
        arrivesWithin(AT_ONCE, policeThere, here, "the other way round");
    }

    @Test
    @Rule("ND-3")
    void aCommandOfWhichNobodyWasNotifiedIsSeenAtTheNextLook() {
        Program police = Program.signedInAs("pol-lead", port());
        Program observer = Program.signedInAs("observer-council", other.port());
        Channel channel = observer.live(DoorsTest.revision(observer.snapshot()));
        OtherNodes told = one.getBean(OtherNodes.class);
        told.stop();
        try {
            arrivesWithin(AFTER_A_LOOK, police, channel, "nobody was told");
            arrivesWithin(AFTER_A_LOOK, police, channel, "nor the second time");
        } finally {
            told.start();
        }
    }

    @Test
    @Rule("ND-3")
    void aNodeWhoseListeningConnectionBreaksListensAgain() {
        Program schools = Program.signedInAs("sys-lead", port());
        Program observer = Program.signedInAs("observer-student", other.port());
        Channel channel = observer.live(DoorsTest.revision(observer.snapshot()));
        assertThat(database.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'trialign listens'"))
                .isPositive();
        long from = System.nanoTime();
        schools.command("{'op':'set','card':'sys-o1','field':'volume','value':'while it was broken'}");
        channel.next(message -> message.toString().contains("while it was broken"));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AFTER_A_LOOK);
    }

    @Test
    @Rule({"ND-6", "PE-72"})
    void whoIsMovedOrRemovedAtOneNodeLosesTheChannelAtTheOtherWithinASecond() {
        Program facilitator = Program.signedInAs("facilitator", port());
        Program deputy = Program.signedInAs("sys-deputy", other.port());
        String account = one.getBean(AccountService.class)
                .findByLogin("sys-deputy")
                .orElseThrow()
                .id();
        Channel asDeputy = deputy.live(DoorsTest.revision(deputy.snapshot()));
        losesItWithinASecond(
                facilitator,
                "{'op':'moveMember','account':'" + account + "','role':'agency_editor','agency':'LIB'}",
                asDeputy);
        Channel asLibrary = deputy.live(DoorsTest.revision(deputy.snapshot()));
        losesItWithinASecond(facilitator, "{'op':'removeMember','account':'" + account + "'}", asLibrary);
        assertThat(deputy.get("/snapshot").statusCode()).isEqualTo(404);
        assertThat(deputy.command("{'op':'set','card':'lib-o1','field':'volume','value':'still here?'}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Rule("ND-7")
    void whoHasACardOpenAtOneNodeIsSeenAtTheOther() {
        Program police = Program.signedInAs("pol-lead", other.port());
        Channel channel = police.live(DoorsTest.revision(police.snapshot()));
        String workshop =
                one.getBean(WorkshopService.class).idOf("lantern-street").orElseThrow();
        String account = one.getBean(AccountService.class)
                .findByLogin("hsa-deputy")
                .orElseThrow()
                .id();
        var member = one.getBean(WorkshopService.class)
                .snapshot(workshop)
                .member(account)
                .orElseThrow();
        try (var stay = one.getBean(Rooms.class).of(workshop).people().enter(member, "a browser")) {
            stay.at("card/hsa-o1");
            channel.next(message -> message.path("presence").toString().contains("hsa-o1"));
        }
        channel.next(message -> message.has("presence") && !message.toString().contains("hsa-o1"));
    }

    private static void losesItWithinASecond(Program facilitator, String edit, Channel channel) {
        long from = System.nanoTime();
        var answer = facilitator.command(edit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(channel.closeStatus()).isEqualTo(4403);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AT_ONCE);
    }

    @Test
    @Rule("ND-4")
    void aRetryAtTheOtherNodeHasNoSecondEffect() {
        UUID id = UUID.randomUUID();
        String edit = "{'op':'addCard','agency':'HSA','list':'outputs','value':{'title':'once only','kind':'service'}}";
        var first = Program.signedInAs("hsa-lead", port()).command(id, null, edit);
        var again = Program.signedInAs("hsa-lead", other.port()).command(id, null, edit);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    @Rule("ND-5")
    void whoseFieldWasOverwrittenAtTheOtherNodeIsTold() throws InterruptedException {
        String workshop =
                one.getBean(WorkshopService.class).idOf("lantern-street").orElseThrow();
        var told = new ArrayBlockingQueue<Told>(10);
        try (var listening = one.getBean(ChangeFeed.class).listen(workshop, told::add)) {
            Program lead = Program.signedInAs("phd-lead", port());
            Program deputy = Program.signedInAs("phd-deputy", other.port());
            long base = DoorsTest.revision(lead.snapshot());
            lead.command("{'op':'set','card':'phd-o1','field':'volume','value':'the lead says 10'}");
            deputy.command(
                    UUID.randomUUID(),
                    base,
                    "{'op':'set','card':'phd-o1','field':'volume','value':'the deputy says 12'}");
            Told heard = told.poll(10, TimeUnit.SECONDS);
            assertThat(heard).isNotNull();
            assertThat(heard.what().row().id()).isEqualTo("phd-o1");
            assertThat(heard.what().field()).isEqualTo("volume");
        }
    }

    @Test
    @Rule({"KS-1", "KS-7"})
    void whoSignedInAtOneNodeIsKnownAtTheOtherUntilSigningOutAndLosesTheChannelThereAtOnce() {
        Program council = Program.signedInAs("observer-council", port());
        Program elsewhere = council.at(other.port());
        Channel channel = elsewhere.live(DoorsTest.revision(elsewhere.snapshot()));
        assertThat(council.post("/logout", "X-XSRF-TOKEN", council.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(channel.closeStatus()).isEqualTo(4401);
        assertThat(elsewhere.get("/snapshot").statusCode()).isEqualTo(401);
    }

    private static void arrivesWithin(Duration time, Program police, Channel channel, String volume) {
        long from = System.nanoTime();
        assertThat(police.command("{'op':'set','card':'pol-o1','field':'volume','value':'" + volume + "'}")
                        .statusCode())
                .isEqualTo(200);
        channel.next(message -> message.toString().contains(volume));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(time);
    }

    private static int port() {
        return one.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
