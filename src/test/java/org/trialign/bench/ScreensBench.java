package org.trialign.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code script/bench screens}: the heap that a screen takes at the server as long as it is open, each in a session of its
 * own, in a workshop of 60 cards a triangle. Next to it stands an empty view in the same frame. Exit status 1 when an aim
 * isn't held. Then how soon the triangle of an editor stands on the screen when it has 150 cards, time and again.
 */
public final class ScreensBench {
    private static final int CARDS = 60;
    private static final int MANY_CARDS = 150;
    private static final int OPENS_WITHIN_MS = 1_500;
    private static final int OPENINGS = 20;
    private static final int OBSERVER_KB = 300;
    private static final int EDITOR_KB = 600;
    private static final double MORE_THAN_EMPTY = 1.3;
    private static final int WARM_UP = 3;
    private static final int STEADY = 3;
    private static final long NOISE_BYTES = 100_000;

    private final int screens;
    private final List<String> options;

    /**
     * @param path with the places {agency} and {card}, of the person whose screen it is
     * @param mark what is there when the screen is
     */
    private record Screen(String path, String mark) {}

    private static final Screen EMPTY = new Screen("empty", "trialign-status [data-saved=yes]");

    private static final Screen TRIANGLE = new Screen("triangle/{agency}", "trialign-triangle [data-card]");

    private ScreensBench(int screens, List<String> options) {
        this.screens = screens;
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        int screens = 12;
        var options = new ArrayList<String>();
        options.add("-Dserver.tomcat.keep-alive-timeout=3s");
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--screens" -> screens = Integer.parseInt(args[++i]);
                case "--jvm" -> options.add(args[++i]);
                default ->
                    throw new IllegalArgumentException("usage: script/bench screens [--screens N] [--jvm OPTION]…");
            }
        }
        var bench = new ScreensBench(screens, options);
        boolean held = bench.holds(
                "observer",
                OBSERVER_KB,
                0,
                screens + WARM_UP,
                new Screen("triangles", "trialign-triangles [data-card]"),
                new Screen("card/{card}", "trialign-triangle [data-card]"));
        held &= bench.holds(
                "editor",
                EDITOR_KB,
                screens + WARM_UP,
                0,
                TRIANGLE,
                new Screen("card/{card}", "aside vaadin-text-field"));
        held &= bench.opensSoon();
        System.exit(held ? 0 : 1);
    }

    private boolean holds(String who, int aim, int editors, int observers, Screen... views) throws IOException {
        double empty = perScreen(editors, observers, EMPTY);
        double most = Math.max(aim, MORE_THAN_EMPTY * empty);
        boolean held = true;
        for (Screen view : views) {
            double taken = perScreen(editors, observers, view);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %.0f KB of heap a screen; an empty view in the frame %.0f KB; aim %.0f KB: %s%n",
                    who,
                    view.path(),
                    taken,
                    empty,
                    most,
                    taken <= most ? "held" : "NOT HELD");
            held &= taken <= most;
        }
        return held;
    }

    /** As a person's own browser does after its first visit: the page is loaded anew, its files are kept. */
    private boolean opensSoon() throws IOException {
        try (ServerProcess server = ServerProcess.start(1, 0, MANY_CARDS, options, Map.of());
                Playwright playwright = playwright();
                Browser browser = chromium(playwright)) {
            Page page = open(browser, server.port(), 0, TRIANGLE);
            var opened = new Latencies();
            for (int i = 0; i < OPENINGS; i++) {
                long start = System.nanoTime();
                page.reload();
                page.locator("[data-card]").nth(MANY_CARDS - 1).waitFor();
                opened.add(System.nanoTime() - start);
            }
            boolean held = opened.percentile(0.95) <= OPENS_WITHIN_MS;
            System.out.printf(
                    Locale.ROOT,
                    "a triangle of %d cards stands after %s; aim p95 ≤ %d ms: %s%n",
                    MANY_CARDS,
                    opened,
                    OPENS_WITHIN_MS,
                    held ? "held" : "NOT HELD");
            return held;
        }
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser chromium(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private double perScreen(int editors, int observers, Screen view) throws IOException {
        try (ServerProcess server = ServerProcess.start(editors, observers, CARDS, options, Map.of());
                Playwright playwright = playwright();
                Browser browser = chromium(playwright)) {
            for (int i = 0; i < WARM_UP; i++) {
                open(browser, server.port(), i, view);
            }
            long before = settled(server);
            for (int i = WARM_UP; i < WARM_UP + screens; i++) {
                open(browser, server.port(), i, view);
            }
            return (settled(server) - before) / 1e3 / screens;
        }
    }

    /** The connections over which the pages were loaded, unlike those that stay, are let go first. */
    private static long settled(ServerProcess server) throws IOException {
        long heap = server.measure().heapBytes();
        for (int steady = 0; steady < STEADY; steady++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            long now = server.measure().heapBytes();
            steady = now < heap - NOISE_BYTES ? 0 : steady;
            heap = Math.min(heap, now);
        }
        return heap;
    }

    private static Page open(Browser browser, int port, int person, Screen view) {
        String server = "http://localhost:" + port;
        BrowserContext context = browser.newContext();
        context.request()
                .post(
                        server + "/login",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", BenchWorkshop.login(person))
                                        .set("password", BenchWorkshop.PASSWORD)));
        Page page = context.newPage();
        String agency = BenchWorkshop.agency(person, BenchWorkshop.agencies());
        String workshop = server + "/w/" + BenchWorkshop.SLUG + "/";
        if (view.equals(EMPTY)) {
            // the frame's scripts come with the views that are known to the build
            page.navigate(workshop + "findings");
            page.locator(view.mark()).waitFor();
            page.locator("nav.rail a")
                    .last()
                    .evaluate("(way, to) => { way.href = to; way.click(); }", workshop + EMPTY.path());
            page.waitForURL("**/" + EMPTY.path());
        } else {
            page.navigate(
                    workshop + view.path().replace("{agency}", agency).replace("{card}", BenchWorkshop.output(agency)));
        }
        page.locator(view.mark()).first().waitFor();
        return page;
    }
}
