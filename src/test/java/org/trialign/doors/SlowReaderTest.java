package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;

/** A channel whose other end takes nothing for a while. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:slow;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SlowReaderTest {
    /** Each makes a patch of about 100 KB: together far more than the buffers of a connection hold. */
    private static final int EDITS = 150;

    /** The opcode of a frame that closes. */
    private static final int CLOSE = 8;

    @LocalServerPort
    int port;

    @Test
    @Rule("LV-21")
    void forAReaderThatTakesNothingNothingQueuesAndTheOthersDoNotWait() throws IOException {
        Program police = Program.signedInAs("pol-lead", port);
        Program library = Program.signedInAs("lib-lead", port);
        List<String> cards = cards(police.snapshot());
        long from = DoorsTest.revision(library.snapshot());
        Channel quick = library.live(from);
        try (Socket slow = handshake(library, from)) {
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < EDITS; i++) {
                String mark = "edit " + i + ".";
                long sentAt = System.nanoTime();
                var answer = police.command(bigEdits(cards, mark));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                quick.next(message -> message.toString().contains(mark));
                waits.add(Duration.ofNanos(System.nanoTime() - sentAt));
            }
            waits.sort(null);
            assertThat(waits.get(EDITS * 95 / 100)).isLessThan(Duration.ofSeconds(1));
            int patches = patchesUntil(slow, "edit " + (EDITS - 1) + ".");
            assertThat(patches).as("messages for %d edits", EDITS).isLessThan(EDITS * 3 / 4);
        }
    }

    private static String[] bigEdits(List<String> cards, String mark) {
        String note = IntStream.range(0, 1980).mapToObj(i -> "\u5e02").reduce("", String::concat);
        return cards.stream()
                .map(card -> "{'op':'set','card':'" + card + "','field':'note','value':'" + mark + note + "'}")
                .toArray(String[]::new);
    }

    private static List<String> cards(JsonNode snapshot) {
        JsonNode triangle = snapshot.get("workshop")
                .get("agencies")
                .valueStream()
                .filter(agency -> agency.get("id").stringValue().equals("POL"))
                .findFirst()
                .orElseThrow()
                .get("triangle");
        return Stream.of("values", "inputs", "activities", "outputs", "outcomes")
                .flatMap(list -> triangle.get(list).valueStream())
                .map(card -> card.get("id").stringValue())
                .toList();
    }

    private Socket handshake(Program who, long from) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        String request = "GET /api/v1/workshops/lantern-street/live?from=" + from + " HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: JSESSIONID=" + who.cookie("JSESSIONID")
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Reads at last, and counts the patches up to the one that has this text, or up to the end if it was taken for dead. */
    private static int patchesUntil(Socket socket, String wanted) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            head += (char) in.readUnsignedByte();
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        int patches = 0;
        var message = new StringBuilder();
        while (message.indexOf(wanted) < 0) {
            int first = in.read();
            if (first < 0 || (first & 0x0f) == CLOSE) {
                return patches;
            }
            message = (first & 0x0f) == 0 ? message : new StringBuilder();
            long length = in.readUnsignedByte();
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            message.append(new String(in.readNBytes((int) length), StandardCharsets.ISO_8859_1));
            boolean last = (first & 0x80) != 0;
            patches += last && message.indexOf("\"patch\"") >= 0 ? 1 : 0;
        }
        return patches;
    }
}
