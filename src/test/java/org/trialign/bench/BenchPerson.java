package org.trialign.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trialign.model.LanternStreet;
import org.trialign.model.Output;

/** One person: signed in over the product's own form, with one live channel. */
final class BenchPerson {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final String WORKSHOP = "/api/v1/workshops/" + BenchWorkshop.SLUG;
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final HttpClient client;
    private final int port;
    private final String cookies;
    private final String token;
    private final List<String> outputs;
    private final Random random;
    private BenchChannel channel;
    private final int number;
    private int edits;

    private BenchPerson(HttpClient client, int port, String cookies, int number) {
        this.client = client;
        this.port = port;
        this.cookies = cookies;
        this.token = TOKEN.matcher(cookies).results().findFirst().orElseThrow().group(1);
        this.number = number;
        this.random = new Random(number);
        String agency = BenchWorkshop.agency(number, BenchWorkshop.agencies());
        this.outputs = LanternStreet.workshop()
                .triangle(agency)
                .cards()
                .filter(Output.class::isInstance)
                .map(card -> card.id())
                .toList();
    }

    static BenchPerson signedIn(HttpClient client, int port, int number) {
        String form = "username=" + URLEncoder.encode(BenchWorkshop.login(number), StandardCharsets.UTF_8)
                + "&password=" + BenchWorkshop.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            String cookies = answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .collect(Collectors.joining("; "));
            if (!cookies.contains("JSESSIONID")) {
                throw new IOException("could not sign in: " + answer.headers().map());
            }
            return new BenchPerson(client, port, cookies, number);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the snapshot, then follows from its revision. */
    void follow() {
        HttpRequest snapshot = door("/snapshot").build();
        try {
            Matcher revision = REVISION.matcher(
                    client.send(snapshot, BodyHandlers.ofString()).body());
            if (!revision.find()) {
                throw new IOException("no snapshot");
            }
            channel = open(WORKSHOP + "/live?from=" + revision.group(1)).join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder door(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + WORKSHOP + path))
                .header("Cookie", cookies);
    }

    CompletableFuture<BenchChannel> open(String path) {
        return BenchChannel.open(client, URI.create("ws://localhost:" + port + path), cookies);
    }

    String cookies() {
        return cookies;
    }

    BenchChannel channel() {
        return channel;
    }

    /**
     * Saves a field of a card of the own agency: mostly a text, now and then a place, on which findings rest.
     *
     * @param posted over the door for commands; else up the live channel
     */
    CompletableFuture<BenchChannel.Answer> edit(boolean posted) {
        String id = UUID.randomUUID().toString();
        String card = outputs.get(random.nextInt(outputs.size()));
        edits++;
        String set = switch (random.nextInt(10)) {
            case 0 -> field(card, "place", edits % 2 == 0 ? "pl-square" : "pl-lantern") + "," + volume(card);
            case 1, 2 -> volume(card);
            default -> field(card, "title", "Open the reading room until nine, version " + number + "." + edits);
        };
        String command = "{\"id\":\"" + id + "\",\"edits\":[" + set + "]}";
        return posted ? post(command) : channel.send(id, command);
    }

    private CompletableFuture<BenchChannel.Answer> post(String command) {
        HttpRequest request = door("/commands")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(command))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            long now = System.nanoTime();
            Matcher revision = REVISION.matcher(answer.body());
            return new BenchChannel.Answer(
                    answer.statusCode(), revision.find() ? Long.parseLong(revision.group(1)) : -1, now);
        });
    }

    private String volume(String card) {
        return field(card, "volume", "about " + number + "." + edits + " a week, counted every Friday");
    }

    private static String field(String card, String field, String value) {
        return "{\"op\":\"set\",\"card\":\"" + card + "\",\"field\":\"" + field + "\",\"value\":\"" + value + "\"}";
    }
}
