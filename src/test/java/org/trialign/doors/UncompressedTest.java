package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;

/** A browser asks for compression with every WebSocket that it opens. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:uncompressed;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class UncompressedTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/workshops/lantern-street/live?from=0",
                "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket"
            })
    @Rule("LV-23")
    void noWebSocketIsCompressedEvenIfTheBrowserAsksForIt(String address) throws IOException {
        Program library = Program.signedInAs("lib-lead", port);
        long from = DoorsTest.revision(library.snapshot());

        List<String> head = handshake(library, address.replace("from=0", "from=" + from));

        assertThat(head.getFirst()).startsWith("HTTP/1.1 101");
        assertThat(head).noneMatch(line -> line.toLowerCase().startsWith("sec-websocket-extensions"));
    }

    private List<String> handshake(Program who, String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nCookie: JSESSIONID="
                    + who.cookie("JSESSIONID") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return in.lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }
}
