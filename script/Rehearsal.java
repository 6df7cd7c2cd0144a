import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a short meeting on a server of its own, with the demo in a folder that is thrown away, while the server's JVM notes
 * which classes and methods it needs. From the notes comes a cache with which the next server starts sooner and needs no
 * minute to warm up (docs/adr/0014). Called by lib.sh: java Rehearsal.java JAR CACHE.
 */
public class Rehearsal {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String ROOM = "/api/v1/workshops/lantern-street";
    private static final List<String> PEOPLE =
            List.of("lib-lead", "pol-lead", "hsa-lead", "phd-lead", "facilitator", "observer-council");
    private static final List<String> PAGES = List.of(
            "", "w/lantern-street/triangle/POL", "w/lantern-street/triangles", "w/lantern-street/findings",
            "w/lantern-street/parts", "w/lantern-street/problem", "w/lantern-street/card/pol-o2");
    private static final Duration PLAYED = Duration.ofSeconds(12);
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final int SAVES_PER_SECOND_AND_LEAD = 40;

    private final String jvm = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Path jar;

    Rehearsal(Path jar) {
        this.jar = jar;
    }

    public static void main(String[] args) throws Exception {
        Path cache = Path.of(args[1]);
        Path notes = Path.of(args[1] + ".notes");
        var rehearsal = new Rehearsal(Path.of(args[0]));
        Thread.ofPlatform().daemon().start(Rehearsal::giveUpInTime);
        try {
            rehearsal.play(notes);
            rehearsal.jvm("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + cache)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } finally {
            Files.deleteIfExists(notes);
        }
    }

    /** Whoever waits for the server shall not wait for a rehearsal that hangs. */
    private static void giveUpInTime() {
        try {
            Thread.sleep(AT_MOST);
        } catch (InterruptedException e) {
            return;
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(1);
    }

    private ProcessBuilder jvm(String... options) {
        var command = new ArrayList<>(List.of(jvm, "-XX:+UseCompactObjectHeaders", "-Xlog:disable"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private void play(Path notes) throws Exception {
        Path data = Files.createTempDirectory("trialign-rehearsal");
        ProcessBuilder builder = jvm("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes);
        // nothing of the settings for the real server: the rehearsal must never reach its database
        builder.environment().keySet().removeIf(name -> name.startsWith("TRIALIGN_") || name.startsWith("SPRING_"));
        builder.environment().putAll(Map.of(
                "TRIALIGN_DATA", data.toString(), "TRIALIGN_DEMO", "on", "PORT", "0"));
        Process server = builder.start();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var log = server.inputReader();
            String address = "http://localhost:" + port(log);
            Thread.ofVirtual().start(() -> drain(log));
            var people = new ArrayList<Person>();
            for (String login : PEOPLE) {
                people.add(Person.signedIn(address, login));
            }
            people.forEach(person -> hands.submit(person::look));
            people.stream().filter(person -> person.login.endsWith("-lead")).forEach(lead -> hands.submit(lead::work));
        } finally {
            server.destroy();
            server.waitFor();
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** A server whose log nobody reads would stop. */
    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the server has ended
        }
    }

    private static int port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("the server did not start");
    }

    private record Person(String login, String address, HttpClient client, CookieManager cookies) {
        static Person signedIn(String address, String login) throws IOException, InterruptedException {
            var cookies = new CookieManager();
            var person = new Person(login, address, HttpClient.newBuilder().cookieHandler(cookies).build(), cookies);
            person.send(person.to("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=" + login + "&password=" + login)));
            return person;
        }

        /** Opens every screen as far as the server goes, the snapshot and a live channel. */
        Void look() throws IOException, InterruptedException {
            String snapshot = send(to(ROOM + "/snapshot"));
            Matcher revision = Pattern.compile("\"revision\":(\\d+)").matcher(snapshot);
            if (revision.find()) {
                client.newWebSocketBuilder().buildAsync(
                        URI.create(address.replace("http", "ws") + ROOM + "/live?from=" + revision.group(1)), new Reader()).join();
            }
            send(to(ROOM + "/explanations"));
            for (String page : PAGES) {
                send(to("/" + page).header("Accept", "text/html"));
                send(to("/?v-r=init&location=" + page.replace("/", "%2F") + "&query="));
            }
            return null;
        }

        /** Sets fields of own cards, one after another, some of them such that findings come and go. */
        Void work() throws IOException, InterruptedException {
            String own = login.substring(0, 3);
            long end = System.nanoTime() + PLAYED.toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                String edit = i % 3 == 0
                        ? "\"card\":\"" + own + "-v3\",\"field\":\"role\",\"value\":\"" + (i % 2 == 0 ? "core" : "contributing") + "\""
                        : "\"card\":\"" + own + "-o" + (1 + i % 3) + "\",\"field\":\"volume\",\"value\":\"" + i + " a week\"";
                send(to(ROOM + "/commands")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookies.getCookieStore().getCookies().stream()
                                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                                .map(HttpCookie::getValue).findFirst().orElse(""))
                        .POST(BodyPublishers.ofString(
                                "{\"id\":\"" + UUID.randomUUID() + "\",\"edits\":[{\"op\":\"set\"," + edit + "}]}")));
                Thread.sleep(1000 / SAVES_PER_SECOND_AND_LEAD);
            }
            return null;
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(address + path));
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static final class Reader implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
