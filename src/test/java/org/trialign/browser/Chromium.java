package org.trialign.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine; script/test finds it, or the usual place. */
final class Chromium {
    /** A machine with two cores that also builds may be slow to open five screens. */
    private static final int PATIENCE_MS = 20_000;

    private Chromium() {}

    static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        String found = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return PagesOnFailure.follow(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(found))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"))));
    }

    /**
     * Somebody of the demo opens a page of Lantern Street in a browser of their own.
     *
     * @param place below the workshop's address, such as {@code /findings}
     */
    static Page open(Browser browser, int port, String login, String place) {
        BrowserContext context = browser.newContext();
        signIn(context, port, login);
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/w/lantern-street" + place);
        return page;
    }

    /** Signs one browser in as somebody of the demo, over the product's own form. */
    static void signIn(BrowserContext context, int port, String login) {
        context.request()
                .post(
                        "http://localhost:" + port + "/login",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(
                                        FormData.create().set("username", login).set("password", login)));
    }
}
