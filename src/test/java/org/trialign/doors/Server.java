package org.trialign.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.trialign.TrialignApplication;

/** Trialign with its demo in a process of its own, which a test may kill and start again at the same port. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Path folder;
    private final Map<String, String> settings;
    private Process process;

    private Server(int port, Path folder, Map<String, String> settings) {
        this.port = port;
        this.folder = folder;
        this.settings = settings;
    }

    /** @param folder for the log, and for H2 where the settings name no PostgreSQL */
    public static Server start(Path folder, Map<String, String> settings) {
        var server = new Server(freePort(), folder, settings);
        server.begin();
        server.awaitHealth();
        return server;
    }

    public int port() {
        return port;
    }

    /** {@code kill -9}: the process gets no chance to say good-bye. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts again after a {@link #kill()}. */
    public void begin() {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                TrialignApplication.class.getName());
        var environment = new HashMap<>(settings);
        environment.put("PORT", Integer.toString(port));
        environment.put("TRIALIGN_DEMO", "on");
        environment.put("TRIALIGN_DATA", folder.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log-" + port + ".txt").toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitHealth() {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(health, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    process.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the server did not come up, see " + folder);
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
