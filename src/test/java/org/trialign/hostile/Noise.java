package org.trialign.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Requests that are almost right, and some that are not right at all. */
final class Noise {
    private static final List<String> DOORS = List.of(
            "/api/v1/workshops/lantern-street/snapshot",
            "/api/v1/workshops/lantern-street/snapshot?as=wall",
            "/api/v1/workshops/lantern-street/changes?from=1",
            "/api/v1/workshops/lantern-street/changes?from=1&wait=0",
            "/api/v1/workshops/lantern-street/commands",
            "/api/v1/workshops/lantern-street/explanations?lang=de",
            "/api/v1/workshops/lantern-street/file",
            "/api/v1/workshops/lantern-street/live?from=1",
            "/api/v1/workshops",
            "/api/v1/nothing",
            "/api",
            "/actuator/health",
            "/actuator/env",
            "/login",
            "/logout",
            "/error",
            "/?v-r=uidl&v-uiId=0",
            "/?v-r=heartbeat&v-uiId=0",
            "/VAADIN/dynamic/resource/0/x/y",
            "/w/lantern-street/finding/%25",
            "/w/no-such/desk");

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private static final List<String> SCRAPS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            "null",
            "-1",
            "1e999999",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "%00",
            "..",
            "../../etc",
            "'",
            ";--",
            "<script>",
            "\u202e",
            "ü",
            "true",
            ",",
            ":",
            "a".repeat(3_000),
            " ",
            "\\");

    private static final List<String> EDITS = List.of(
            "{\"op\":\"set\",\"card\":\"pol-o1\",\"field\":\"title\",\"value\":\"x\"}",
            "{\"op\":\"remove\",\"card\":\"lib-o1\"}",
            "{\"op\":\"addCard\",\"agency\":\"LIB\",\"list\":\"outputs\",\"value\":{\"title\":\"x\",\"kind\":\"service\"}}",
            "{\"op\":\"addLink\",\"agency\":\"LIB\",\"value\":{\"from\":\"lib-a1\",\"to\":\"lib-o1\"}}",
            "{\"op\":\"addCrossLink\",\"value\":{\"from\":\"lib-o1\",\"to\":\"pol-u1\",\"effect\":\"+\",\"by\":\"LIB\"}}",
            "{\"op\":\"removeCrossLink\",\"id\":\"x1\"}",
            "{\"op\":\"setPhase\",\"phase\":\"closed\"}",
            "{\"op\":\"setSwitch\",\"switch\":\"cards\",\"agency\":null,\"on\":true}",
            "{\"op\":\"reveal\",\"agency\":null}",
            "{\"op\":\"pin\",\"key\":\"C8|fn-exclude\"}",
            "{\"op\":\"dismiss\",\"key\":\"C8|fn-exclude\",\"reason\":\"no\"}",
            "{\"op\":\"nod\",\"key\":\"C8|fn-exclude\"}",
            "{\"op\":\"undo\"}",
            "{\"op\":\"undo\",\"revision\":1}",
            "{\"op\":\"redo\"}",
            "{\"op\":\"putBack\",\"card\":\"lib-o1\"}",
            "{\"op\":\"putBack\",\"card\":\"lib-gone\"}",
            "{\"op\":\"mergeTerms\",\"list\":\"places\",\"from\":\"pl-square\",\"into\":\"pl-branch\"}",
            "{\"op\":\"moveMember\",\"account\":\"x\",\"role\":\"facilitator\"}",
            "{\"op\":\"removeMember\",\"account\":\"x\"}",
            "{\"op\":\"setUsual\",\"agency\":\"LIB\",\"field\":\"place\",\"value\":null}",
            "{\"op\":\"setTitle\",\"title\":\"x\"}");

    private final Random random;

    Noise(Random random) {
        this.random = random;
    }

    record Request(String method, String path, String body, String... headers) {
        @Override
        public String toString() {
            String shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
            return method + " " + path + " " + Arrays.toString(headers) + " " + shown;
        }
    }

    Request request() {
        String method = pick(METHODS);
        String path = path(pick(DOORS));
        String body = method.equals("POST") || method.equals("PUT") || method.equals("PATCH") ? body() : "";
        return new Request(method, path, body, headers());
    }

    /** What goes up a live channel. */
    String message() {
        return switch (random.nextInt(4)) {
            case 0 -> "{\"command\":" + body() + "}";
            case 1 -> spoil("{\"command\":" + command() + "}");
            case 2 -> pick(SCRAPS);
            default -> "{\"" + pick(List.of("command", "answer", "patch", "tick", "")) + "\":" + pick(SCRAPS) + "}";
        };
    }

    private String[] headers() {
        return switch (random.nextInt(5)) {
            case 0 -> new String[] {"Content-Type", "text/plain"};
            case 1 -> new String[] {"Content-Type", "application/x-www-form-urlencoded"};
            case 2 -> new String[] {"Content-Type", "multipart/form-data", "Accept", "text/html"};
            case 3 -> new String[] {"Content-Type", "application/json", "Accept", "image/png"};
            default -> new String[] {"Content-Type", "application/json; charset=utf-7", "Accept-Language", "q;q=;;,"};
        };
    }

    private String path(String door) {
        return switch (random.nextInt(6)) {
            case 0 -> door + (door.contains("?") ? "&" : "?") + "from=" + pick(List.of("-1", "x", "9e9", "%00", ""));
            case 1 -> door + (door.contains("?") ? "&" : "?") + "wait=" + pick(List.of("-1", "26", "x", "99999999999"));
            case 2 -> door.replace("lantern-street", pick(List.of("lantern-Street", "%2e%2e", "x'--", "%F0%9F%8C%B3")));
            case 3 -> door + pick(List.of("/", "/x", "%20", ".json", "//"));
            default -> door;
        };
    }

    private String body() {
        return switch (random.nextInt(5)) {
            case 0 -> spoil(command());
            case 1 -> pick(SCRAPS);
            case 2 -> "{\"id\":" + pick(List.of("1", "null", "\"x\"", "[]")) + ",\"edits\":[" + pick(EDITS) + "]}";
            case 3 -> spoil("username=facilitator&password=facilitatr&_csrf=x");
            default -> command();
        };
    }

    private String command() {
        var edits = new StringBuilder(pick(EDITS));
        for (int i = random.nextInt(3); i > 0; i--) {
            edits.append(',').append(pick(EDITS));
        }
        return "{\"id\":\"" + new UUID(random.nextLong(), random.nextLong()) + "\",\"base\":" + random.nextInt(3)
                + ",\"edits\":[" + edits + "]}";
    }

    /** Cuts something out or puts something in, a few times. */
    private String spoil(String text) {
        var spoilt = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(spoilt.length() + 1);
            if (random.nextBoolean()) {
                spoilt.insert(at, pick(SCRAPS));
            } else {
                spoilt.delete(at, Math.min(spoilt.length(), at + 1 + random.nextInt(8)));
            }
        }
        return spoilt.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
