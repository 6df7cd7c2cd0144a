package org.trialign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;
import org.trialign.doors.UntilClosed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages that look like those of a screen, from people who hold a session and mean harm. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:forged;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ForgedScreenMessagesTest {
    private static final int MESSAGES = 120;
    private static final List<String> EVENTS =
            List.of("click", "change", "card-open", "finding-open", "look-here", "value-changed", "ui-refresh");

    @LocalServerPort
    int port;

    private Program facilitator;
    private Program observer;
    private JsonNode before;

    @BeforeEach
    void signIn() {
        facilitator = Program.signedInAs("facilitator", port);
        observer = Program.signedInAs("observer-student", port);
        before = facilitator.snapshot();
    }

    static java.util.stream.LongStream seeds() {
        return NoiseAtTheDoorsTest.seeds();
    }

    private record Screen(int window, String token, String push) {}

    private static Screen open(Program program, String location) {
        String answer = program.request("GET", "/?v-r=init&location=" + location + "&query=", "")
                .body();
        JsonNode config = new JsonMapper().readTree(answer).get("appConfig");
        return new Screen(
                config.get("v-uiId").intValue(),
                config.get("uidl").get("Vaadin-Security-Key").stringValue(),
                config.get("uidl").get("Vaadin-Push-ID").stringValue());
    }

    @Test
    @Rule("DO-45")
    void aMessageWithoutTheTokenOfItsScreenIsRefused() {
        Screen screen = open(observer, "w%2Flantern-street%2Ffindings");
        String rpc = "\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\",\"data\":{}}]";
        for (String token : List.of("", "00000000-0000-0000-0000-000000000000", "null")) {
            HttpResponse<String> answer = observer.request(
                    "POST",
                    "/?v-r=uidl&v-uiId=" + screen.window(),
                    "{\"csrfToken\":\"" + token + "\"," + rpc + ",\"syncId\":0,\"clientId\":0}");
            assertThat(answer.statusCode()).isBetween(200, 499);
            assertThat(answer.body()).as(token).doesNotContain("\"changes\":[{");
        }
        unchanged();
    }

    @Test
    @Rule("DO-45")
    void somebodyElsesScreenCanNotBeUsed() {
        Screen theirs = open(facilitator, "w%2Flantern-street%2Ffindings");
        HttpResponse<String> answer = observer.request(
                "POST",
                "/?v-r=uidl&v-uiId=" + (theirs.window() + 100),
                "{\"csrfToken\":\"" + theirs.token() + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}");
        assertThat(answer.statusCode()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("\"changes\":[{");
        unchanged();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule("DO-45")
    void forgedEventsChangeNothingAndShowNoTrace(long seed) {
        var random = new Random(seed);
        Screen screen = open(observer, "w%2Flantern-street%2Fcard%2Fpol-o1");
        int client = 0;
        for (int i = 0; i < MESSAGES; i++) {
            String body = random.nextInt(6) == 0
                    ? junk(random)
                    : "{\"csrfToken\":\"" + screen.token() + "\",\"rpc\":[" + rpc(random) + "],\"syncId\":"
                            + random.nextInt(3) + ",\"clientId\":" + (random.nextInt(4) == 0 ? 99 : client++) + "}";
            HttpResponse<String> answer = observer.request(
                    "POST", "/?v-r=uidl&v-uiId=" + screen.window(), body, "Content-Type", "application/json");
            assertThat(answer.statusCode()).as("seed %d, %s", seed, body).isLessThan(500);
            assertThat(answer.body()).as("seed %d, %s", seed, body).doesNotContain("\tat ", "org.trialign.");
        }
        unchanged();
    }

    @Test
    @Rule("DO-45")
    void whatIsNoJsonNeverReachesVaadin() {
        Screen screen = open(observer, "w%2Flantern-street%2Ffindings");
        for (String body : List.of("{", "[]", "null", "{\"rpc\":[", "{} {}", "[".repeat(5_000))) {
            assertThat(observer.request("POST", "/?v-r=uidl&v-uiId=" + screen.window(), body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    @Rule("DO-50")
    void whoSendsAMessageUpThePushSocketIsHungUpOn() {
        Screen screen = open(observer, "w%2Flantern-street%2Ffindings");
        String message = "{\"csrfToken\":\"" + screen.token() + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
        var listener = new UntilClosed();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket push = client.newWebSocketBuilder()
                    .header("Cookie", observer.cookies())
                    .buildAsync(
                            URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=" + screen.window()
                                    + "&v-pushId=" + screen.push()
                                    + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Transport=websocket"
                                    + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"),
                            listener)
                    .join();
            push.sendText(message.length() + "|" + message, true).join();
            assertThat(listener.closed().orTimeout(10, TimeUnit.SECONDS).join()).isNotEqualTo(1011);
        }
        unchanged();
    }

    private static String junk(Random random) {
        return List.of("", "null", "[]", "{}", "{\"rpc\":1}", "[".repeat(5_000), "{\"csrfToken\":{}}", "\u0000")
                .get(random.nextInt(8));
    }

    private static String rpc(Random random) {
        int node = random.nextInt(400);
        return switch (random.nextInt(5)) {
            case 0 ->
                "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + EVENTS.get(random.nextInt(EVENTS.size()))
                        + "\",\"data\":{\"event.detail.id\":" + value(random) + ",\"event.detail.key\":" + value(random)
                        + "}}";
            case 1 ->
                "{\"type\":\"mSync\",\"node\":" + node + ",\"feature\":1,\"property\":\"value\",\"value\":"
                        + value(random) + "}";
            case 2 ->
                "{\"type\":\"publishedEventHandler\",\"node\":" + node
                        + ",\"templateEventMethodName\":\"save\",\"templateEventMethodArgs\":[" + value(random)
                        + "],\"promise\":0}";
            case 3 -> "{\"type\":\"navigation\",\"location\":\"w/lantern-street/triangle/LIB\",\"link\":1}";
            default -> "{\"type\":\"channel\",\"node\":" + node + ",\"channel\":1,\"args\":[" + value(random) + "]}";
        };
    }

    private static String value(Random random) {
        return List.of("null", "\"lib-o1\"", "-1", "{}", "[1]", "\"../..\"", "\"C8|fn-exclude\"", "true")
                .get(random.nextInt(8));
    }

    private void unchanged() {
        assertThat(facilitator.snapshot()).isEqualTo(before);
    }
}
