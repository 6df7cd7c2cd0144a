package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.TrialignApplication;
import org.trialign.doors.Program;

/** A server of its own that is killed while people work. */
class CrashTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    @Rule("ST-5")
    void whatWasAnsweredIsThereAfterAKill() throws Exception {
        int port = freePort();
        List<String> made = new ArrayList<>();
        Process server = start(port);
        try {
            Program library = Program.signedInAs("lib-lead", port);
            for (int i = 0; i < 60; i++) {
                String title = "card number " + i;
                var answer = library.command("{'op':'addCard','agency':'LIB','list':'outputs','value':{'title':'"
                        + title + "','kind':'service'}}");
                assertThat(answer.statusCode()).isEqualTo(200);
                made.add(title);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        Process again = start(port);
        try {
            String snapshot =
                    Program.signedInAs("lib-lead", port).get("/snapshot").body();
            assertThat(made).allMatch(title -> snapshot.contains('"' + title + '"'));
        } finally {
            again.destroyForcibly().waitFor();
        }
    }

    private Process start(int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TrialignApplication.class.getName());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("TRIALIGN_DEMO", "on");
        builder.environment().put("TRIALIGN_DATA", data.toString());
        builder.redirectErrorStream(true).redirectOutput(new File(data.toFile(), "log-" + System.nanoTime() + ".txt"));
        Process server = builder.start();
        awaitHealth(server, port);
        return server;
    }

    private static void awaitHealth(Process server, int port) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && server.isAlive()) {
                try {
                    if (client.send(health, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    server.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IllegalStateException("the server did not come up");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
