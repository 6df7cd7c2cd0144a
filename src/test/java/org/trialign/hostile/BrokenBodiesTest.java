package org.trialign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Bodies that come a byte now and then, in parts that are none, or in chunks that are none. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:broken;DB_CLOSE_DELAY=-1",
            "TRIALIGN_DEMO=on",
            "trialign.body.patience=500ms",
            "trialign.head.patience=500ms"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class BrokenBodiesTest {
    private static final String COMMANDS = "/api/v1/workshops/lantern-street/commands";
    private static final List<String> DOORS = List.of(
            "/login",
            "/logout",
            COMMANDS,
            "/api/v1/workshops",
            "/?v-r=uidl&v-uiId=0",
            "/w/lantern-street/ring",
            "/join/x");

    /** Far below Tomcat's own limits, far above what a busy machine adds. */
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    @LocalServerPort
    int port;

    private Program library;

    @BeforeEach
    void signIn() {
        library = Program.signedInAs("lib-lead", port);
    }

    @Test
    @Rule("DO-51")
    void whoSendsAByteNowAndThenIsHungUpOn() {
        Stream<String> nobodyReads = Stream.of("/api/v1/nothing", "/actuator/health");
        Stream.concat(DOORS.stream(), nobodyReads).parallel().forEach(door -> {
            for (String length : List.of("Content-Length: 5000", "Transfer-Encoding: chunked")) {
                assertThat(drip(door, length)).as(door + " " + length).isLessThan(AT_MOST);
            }
        });
        assertThat(Program.signedInAs("lib-lead", port).get("/snapshot").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("DO-55")
    void whoSendsALetterOfAHeadNowAndThenIsHungUpOn() throws IOException {
        for (String answered : List.of("", "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write((answered + "GET / HTTP/1.1\r\nHost: localhost\r\nX-More: ")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(hungUpAfter(socket, "x")).as(answered).isLessThan(AT_MOST);
            }
        }
        assertThat(library.get("/snapshot").statusCode()).isEqualTo(200);
    }

    @Test
    @Rule("DO-51")
    void aBodyThatComesInOnePieceIsReadHoweverShortThePatience() {
        String tooLong = "'" + "x".repeat(300_000) + "'";
        assertThat(library.command("{'op':'set','card':'lib-v1','field':'note','value':" + tooLong + "}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Rule("DO-52")
    void whatComesInPartsIsNotUnderstood(CapturedOutput log) {
        for (String door : DOORS) {
            for (String type :
                    List.of("multipart/form-data", "multipart/form-data; boundary=x", "Multipart/mixed;boundary=")) {
                for (String body : List.of(
                        "{}", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + "a".repeat(20_000))) {
                    assertThat(library.request("POST", door, body, "Content-Type", type)
                                    .statusCode())
                            .as(door + " " + type)
                            .isEqualTo(400);
                }
            }
        }
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    @Rule("DO-52")
    void brokenChunksAndTrailersLeaveNoStack(CapturedOutput log) {
        for (String door : DOORS) {
            for (String body : List.of(
                    "zz\r\n",
                    "-1\r\n",
                    "5\r\nhelloXX0\r\n\r\n",
                    "0\r\nTrailer: x\0\r\n\r\n",
                    "fffffffffffffffff\r\n")) {
                try (Socket socket = begin(door, "Transfer-Encoding: chunked")) {
                    socket.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
                    socket.shutdownOutput();
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(answer).as(door + " " + body).doesNotStartWith("HTTP/1.1 5");
                } catch (IOException e) {
                    assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
                }
            }
        }
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    @Rule("DO-53")
    void whatARequestCallsTheServerComesBackNowhere() throws IOException {
        for (String line : List.of("GET / HTTP/1.1", "POST /login HTTP/1.1", "GET /w/lantern-street/ring HTTP/1.1")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout((int) AT_MOST.toMillis());
                String head = line + "\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Forwarded: host=evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(answer)
                        .as(line)
                        .startsWith("HTTP/1.1 302")
                        .contains("/login")
                        .doesNotContain("evil");
            }
        }
    }

    /** How long it lasts until the server hangs up. */
    private Duration drip(String door, String length) {
        try (Socket socket = begin(door, length)) {
            return hungUpAfter(socket, length.startsWith("T") ? "1\r\na\r\n" : "a");
        } catch (IOException e) {
            return Duration.ZERO; // hung up
        }
    }

    private static Duration hungUpAfter(Socket socket, String bit) {
        long began = System.nanoTime();
        try {
            OutputStream out = socket.getOutputStream();
            while (elapsed(began).compareTo(AT_MOST) < 0) {
                out.write(bit.getBytes(StandardCharsets.ISO_8859_1));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100)); // it is the pace that is tested
            }
        } catch (IOException e) {
            // hung up
        }
        return elapsed(began);
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private Socket begin(String door, String length) throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout((int) AT_MOST.toMillis());
        String type = door.equals("/login") ? "application/x-www-form-urlencoded" : "application/json";
        String head = "POST " + door + " HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\nContent-Type: " + type
                + "\r\nCookie: " + library.cookies() + "\r\nX-XSRF-TOKEN: " + library.cookie("XSRF-TOKEN") + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
