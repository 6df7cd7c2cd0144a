package org.trialign.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.access.AccountService;
import org.trialign.doors.Channel;
import org.trialign.doors.Program;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One person sends more than a person may; the others don't notice. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:flood;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FloodTest {
    private static final int FLOOD = 3_000;
    private static final int CHANNELS = 120;

    @LocalServerPort
    int port;

    @Autowired
    WorkshopService workshops;

    @Autowired
    AccountService accounts;

    @Test
    @Rule("DO-40")
    void aFloodOfCommandsIsRefusedWithAProblemAndNobodyElseIs() throws Exception {
        Program sender = Program.signedInAs("lib-lead", port);
        List<Callable<Integer>> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            flood.add(() -> sender.commandBody("[]").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var status : hands.invokeAll(flood)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).containsOnly(400, 429).contains(429);
        assertThat(Program.signedInAs("pol-lead", port)
                        .command("{'op':'set','card':'pol-o2','field':'volume','value':'as before'}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("DO-56")
    void aFloodIsAFewLinesInTheAuditLog() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        ((Logger) LoggerFactory.getLogger("audit")).addAppender(lines);
        Program sender = Program.signedInAs("sys-deputy", port);
        Channel channel = sender.live(sender.snapshot().get("revision").longValue());
        String last = "";
        for (int i = 0; i < FLOOD; i++) {
            last = UUID.randomUUID().toString();
            channel.send("{\"command\":{\"id\":\"" + last + "\",\"edits\":[]}}");
        }
        String end = last;
        channel.next(message -> message.at("/answer/id").stringValue("").equals(end));
        ((Logger) LoggerFactory.getLogger("audit")).detachAppender(lines);
        assertThat(lines.list)
                .hasSizeBetween(1, 60)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).contains("status=429"));
    }

    @Test
    @Rule("DO-40")
    void aFloodOnALiveChannelIsAnsweredWith429ForEachCommand() {
        Program sender = Program.signedInAs("hsa-lead", port);
        long revision = sender.snapshot().get("revision").longValue();
        Channel channel = sender.live(revision);
        String last = "";
        for (int i = 0; i < FLOOD; i++) {
            last = UUID.randomUUID().toString();
            channel.send("{\"command\":{\"id\":\"" + last + "\",\"edits\":[]}}");
        }
        JsonNode answer =
                channel.next(message -> message.path("answer").path("status").asInt(0) == 429);
        assertThat(answer.get("answer").get("id").stringValue()).hasSize(36);
        assertThat(answer.get("answer").get("problem").get("status").intValue()).isEqualTo(429);
    }

    @Test
    @Rule("DO-46")
    void whatScreensSendIsCountedLikeWhatProgramsSend() {
        String workshop = workshops.idOf("lantern-street").orElseThrow();
        String sender = accounts.findByLogin("lib-deputy").orElseThrow().id();
        String other = accounts.findByLogin("pol-deputy").orElseThrow().id();
        long before = workshops.snapshot(workshop).revision();
        List<CommandResult> outcomes = new ArrayList<>();
        for (int i = 0; i < FLOOD && (outcomes.isEmpty() || outcomes.getLast() instanceof CommandResult.Done); i++) {
            outcomes.add(workshops.execute(workshop, sender, volume("lib-o2", i)));
        }
        assertThat(outcomes.getLast()).isEqualTo(new CommandResult.Refused(new Refusal.TooMany()));
        assertThat(workshops.snapshot(workshop).revision()).isEqualTo(before + outcomes.size() - 1);
        assertThat(workshops.execute(workshop, other, volume("pol-o3", 0))).isInstanceOf(CommandResult.Done.class);
    }

    @Test
    @Rule("DO-48")
    void aFloodOfMessagesOfAScreenIsRefusedAndNoOtherScreenIs() throws Exception {
        Program sender = Program.signedInAs("phd-lead", port);
        List<Callable<Integer>> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            flood.add(() -> message(sender));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var status : hands.invokeAll(flood)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).contains(429);
        assertThat(message(Program.signedInAs("phd-deputy", port))).isNotEqualTo(429);
        await().untilAsserted(() -> assertThat(message(sender)).isNotEqualTo(429));
    }

    private static int message(Program sender) {
        return sender.request("POST", "/?v-r=uidl&v-uiId=0", "{}", "Content-Type", "application/json")
                .statusCode();
    }

    private static Command volume(String card, int value) {
        var text = JsonNodeFactory.instance.stringNode("as counted " + value);
        return new Command(UUID.randomUUID(), null, List.of(new Edit.SetField(card, "volume", text)));
    }

    @Test
    @Rule("DO-41")
    void aPersonHasAHundredChannelsAndNotWithoutEnd() {
        Program one = Program.signedInAs("sys-lead", port);
        long revision = one.snapshot().get("revision").longValue();
        var open = new ArrayList<Channel>();
        for (int i = 0; i < CHANNELS; i++) {
            open.add(one.live(revision));
        }
        assertThatThrownBy(() -> one.live(revision))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(429));
        assertThat(Program.signedInAs("sys-deputy", port).live(revision)).isNotNull();
    }

    @Test
    @Rule("DO-8")
    void whatIsTooLargeOrTooDeepIsRefused() {
        Program sender = Program.signedInAs("phd-lead", port);
        String commands = "/api/v1/workshops/lantern-street/commands";
        var tooLarge = sender.request("POST", commands, "x".repeat(600 * 1024));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(sender.request("POST", "/api/v1/workshops", "x".repeat(10_000_001))
                        .statusCode())
                .isEqualTo(413);
        assertThat(sender.request("POST", commands, "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
        assertThat(sender.request("POST", commands, "{\"id\":".repeat(2_000)).statusCode())
                .isEqualTo(400);
        assertThat(sender.request("POST", commands, "{\"base\":" + "9".repeat(400_000) + "}")
                        .statusCode())
                .isEqualTo(400);
        Channel channel = sender.live(sender.snapshot().get("revision").longValue());
        channel.send("x".repeat(600 * 1024));
        assertThat(channel.closeStatus()).isIn(1009, -1);
    }
}
