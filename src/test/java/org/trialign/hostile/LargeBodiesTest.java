package org.trialign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.doors.Program;

/** Bodies that come in chunks, without saying how long they are, and go on and on. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:large;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LargeBodiesTest {
    private static final long ENDLESS = 60_000_000;
    /** What the limit lets in, what the sockets hold and what the server reads off before it hangs up. */
    private static final long READ_AT_MOST = 25_000_000;

    /** The server hung up while the sender was still sending. */
    private static final int CUT_OFF = 0;

    @LocalServerPort
    int port;

    private Program library;

    @BeforeEach
    void signIn() {
        library = Program.signedInAs("lib-lead", port);
    }

    @Test
    @Rule("DO-47")
    void aMessageToAScreenIsReadNoFurtherThanItsLimit() {
        refused("/?v-r=uidl&v-uiId=0", "application/json");
        refused("/?v-r=push&v-uiId=0", "application/json");
        refused("/?v-r=heartbeat&v-uiId=0", "application/json");
    }

    @Test
    @Rule("DO-47")
    void soIsASignIn() {
        refused("/login", "application/x-www-form-urlencoded");
    }

    @Test
    @Rule("DO-47")
    void soAreAFileAndACommand() {
        refused("/api/v1/workshops", "application/json");
        refused("/api/v1/workshops/lantern-street/commands", "application/json");
    }

    @Test
    @Rule("DO-47")
    void whoSendsALittleTooMuchIsTold() {
        assertThat(send("/?v-r=uidl&v-uiId=0", "application/json", new Blanks(1_100_000)))
                .isEqualTo(413);
        assertThat(send("/login", "application/x-www-form-urlencoded", new Blanks(20_000)))
                .isEqualTo(413);
        assertThat(send("/api/v1/workshops/lantern-street/commands", "application/json", new Blanks(600_000)))
                .isEqualTo(413);
        assertThat(send("/api/v1/workshops", "application/json", new Blanks(10_000_001)))
                .isEqualTo(413);
        assertThat(send("/?v-r=uidl&v-uiId=0", "application/json", new Blanks(900_000)))
                .isLessThan(413);
    }

    @Test
    @Rule("DO-47")
    void soIsWhatNobodyReads() {
        for (String path :
                new String[] {"/api/v1/nothing", "/w/lantern-street/ring", "/VAADIN/dynamic/resource/0/x/y"}) {
            var endless = new Blanks(ENDLESS);
            send(path, "multipart/form-data; boundary=x", endless);
            assertThat(endless.sent).as(path).isLessThan(READ_AT_MOST);
        }
        assertThat(library.get("/snapshot").statusCode()).isEqualTo(200);
    }

    private void refused(String path, String type) {
        var endless = new Blanks(ENDLESS);
        int status = send(path, type, endless);
        assertThat(endless.sent).as(path).isLessThan(READ_AT_MOST);
        assertThat(status).as(path).isIn(413, CUT_OFF);
        assertThat(library.get("/snapshot").statusCode()).isEqualTo(200);
    }

    private int send(String path, String type, Blanks body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", type)
                    .header("Cookie", library.cookies())
                    .header("X-XSRF-TOKEN", library.cookie("XSRF-TOKEN"))
                    .POST(BodyPublishers.ofInputStream(() -> body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return CUT_OFF;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which every reader swallows before it complains. */
    private static final class Blanks extends InputStream {
        private final long size;
        /** Read by another thread when the sender is done. */
        private volatile long sent;

        Blanks(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return sent++ < size ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            int some = (int) Math.min(length, size - sent);
            Arrays.fill(into, at, at + some, (byte) ' ');
            sent += some;
            return some == 0 ? -1 : some;
        }
    }
}
