package org.trialign.doors;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client written from doors.md alone, signed in as somebody of the demo. */
public final class Program {
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager jar;
    private final HttpClient client;
    private final int port;
    private final String slug;

    private Program(int port) {
        this(new CookieManager(), port, "lantern-street");
    }

    private Program(CookieManager jar, int port, String slug) {
        this.jar = jar;
        this.port = port;
        this.slug = slug;
        client = HttpClient.newBuilder().cookieHandler(jar).build();
    }

    /** The same person in another workshop. */
    public Program in(String workshop) {
        return new Program(jar, port, workshop);
    }

    /** The same cookies at another node. */
    public Program at(int otherPort) {
        var there = new Program(otherPort);
        jar.getCookieStore()
                .get(URI.create("http://localhost:" + port))
                .forEach(cookie -> there.jar.getCookieStore().add(URI.create("http://localhost"), cookie));
        return there;
    }

    public static Program signedInAs(String login, int port) {
        var program = new Program(port);
        HttpRequest request = program.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + login + "&password=" + login))
                .build();
        if (program.send(request).statusCode() != 302
                || program.cookie("XSRF-TOKEN").isEmpty()) {
            throw new IllegalStateException("could not sign in as " + login);
        }
        return program;
    }

    public static Program stranger(int port) {
        return new Program(port);
    }

    public HttpResponse<String> get(String door) {
        return send(request(api(door)).GET().build());
    }

    public HttpResponse<String> getFrom(String slug, String door) {
        return send(request("/api/v1/workshops/" + slug + door).GET().build());
    }

    public JsonNode snapshot() {
        return JSON.readTree(get("/snapshot").body());
    }

    /** Sends edits, written as JSON in single quotes, in a command of its own. */
    public HttpResponse<String> command(String... edits) {
        return command(UUID.randomUUID(), null, edits);
    }

    public HttpResponse<String> command(UUID id, Long base, String... edits) {
        return commandBody(body(id, base, edits));
    }

    public HttpResponse<String> commandBody(String body) {
        return commandBytes(body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> commandBytes(byte[] body) {
        return send(request(api("/commands"))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpResponse<String> post(String path, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString("{}"));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Any request at all, with the session and the token of this program. */
    public HttpResponse<String> request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static String body(UUID id, Long base, String... edits) {
        return "{\"id\":\"" + id + "\"" + (base == null ? "" : ",\"base\":" + base) + ",\"edits\":["
                + String.join(",", edits).replace('\'', '"') + "]}";
    }

    public Channel live(long from) {
        return Channel.open(client, URI.create("ws://localhost:" + port + api("/live?from=" + from)), cookies(), null);
    }

    /** The channel of the wall, for a facilitator. */
    public Channel wall(long from) {
        return Channel.open(
                client, URI.create("ws://localhost:" + port + api("/live?from=" + from + "&as=wall")), cookies(), null);
    }

    public Channel liveFromOrigin(long from, String origin) {
        return Channel.open(
                client, URI.create("ws://localhost:" + port + api("/live?from=" + from)), cookies(), origin);
    }

    public String cookie(String name) {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** All of them, as a browser sends them. */
    public String cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String api(String door) {
        return "/api/v1/workshops/" + slug + door;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
