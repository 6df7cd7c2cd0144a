package org.trialign.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trialign.Rule;

/** Signing in as a program does it, on a real port with the demo on. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:signin;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {
    private static final String DOOR = "/api/v1/no-such-door";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    @Rule({"PE-4", "PE-20", "KS-1"})
    void aRightPasswordAnswersWithBothCookies() {
        HttpResponse<String> answer = browser.signIn("lib-lead", "lib-lead");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && cookie.contains("HttpOnly"))
                .anyMatch(cookie -> cookie.startsWith("TRIALIGN-SIGN-IN=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Max-Age"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .hasSize(1)
                .noneMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    @Rule("KS-1")
    void aProgramThatTakesWhateverComesIsStillSignedInWithoutItsSession() {
        browser.signIn("sys-lead", "sys-lead");
        String kept = "TRIALIGN-SIGN-IN=" + browser.cookie("TRIALIGN-SIGN-IN");
        assertThat(new Browser(port)
                        .get("/w/lantern-street/triangles", "Cookie", kept)
                        .statusCode())
                .isEqualTo(200);
    }

    /** A session there would outlive the signing out at another node for a moment. */
    @Test
    @Rule("KS-1")
    void aDoorTakesAKeptSignInWithoutBeginningASession() {
        browser.signIn("sys-deputy", "sys-deputy");
        HttpResponse<String> answer =
                new Browser(port).get(DOOR, "Cookie", "TRIALIGN-SIGN-IN=" + browser.cookie("TRIALIGN-SIGN-IN"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID=") || cookie.startsWith("TRIALIGN-SIGN-IN="));
    }

    /** A tab that was open before asks again the moment it is hung up on: that answer may come after the one of the sign-in. */
    @Test
    @Rule("KS-9")
    void whatIsAnsweredToASignInThatEndedTakesNoNewerOneFromTheBrowser() {
        assertThat(Browser.location(browser.signIn("sys-lead", "sys-lead"))).isEqualTo("/");
        String before = "TRIALIGN-SIGN-IN=" + browser.cookie("TRIALIGN-SIGN-IN");
        browser.signIn("sys-deputy", "sys-deputy");
        var late = new Browser(port);
        assertThat(List.of(late.get(DOOR, "Cookie", before), late.get("/", "Cookie", before, "Accept", "text/html")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isIn(401, 302);
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .noneMatch(cookie -> cookie.startsWith("TRIALIGN-SIGN-IN="));
                });
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("PE-1")
    void theCaseOfTheLoginDoesNotMatter() {
        browser.signIn(" Lib-Lead", "lib-lead");
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("PE-5")
    void aWrongPasswordAndAnUnknownLoginAnswerTheSame() {
        assertThat(Browser.location(browser.signIn("scribe", "wrong"))).isEqualTo("/login?error");
        assertThat(Browser.location(browser.signIn("nobody", "wrong"))).isEqualTo("/login?error");
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(401);
    }

    @Test
    @Rule("PE-6")
    void signingInChangesTheSessionAndTheToken() {
        browser.signIn("lib-lead", "lib-lead");
        String session = browser.cookie("JSESSIONID");
        String token = browser.cookie("XSRF-TOKEN");
        browser.signIn("lib-lead", "lib-lead");
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        assertThat(post("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Rule({"PE-7", "PE-8", "PE-21"})
    void afterFiveFailuresTheRightPasswordIsRefusedButOneClickEntryIsNot() {
        for (int failure = 0; failure < 5; failure++) {
            browser.signIn("phd-lead", "wrong");
        }
        browser.signIn("phd-lead", "phd-lead");
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(401);
        new Browser(port).signIn("phd-deputy", "phd-deputy");
        browser.form("/login", Map.of("username", "phd-lead", "password", "phd-lead", "entry", "demo"));
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("PE-10")
    void manyTriesAtOnceAreCounted() {
        Browser[] browsers = new Browser[12];
        java.util.Arrays.setAll(browsers, at -> new Browser(port));
        java.util.Arrays.stream(browsers).parallel().forEach(each -> each.signIn("hsa-lead", "wrong"));
        browser.signIn("hsa-lead", "hsa-lead");
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(401);
    }

    @Test
    @Rule("PE-11")
    void signingOutNeedsTheTokenAndEndsTheSession() {
        browser.signIn("lib-lead", "lib-lead");
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(404);
        assertThat(browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(DOOR).statusCode()).isEqualTo(401);
    }

    @Test
    @Rule("PE-12")
    void theDoorsAnswerProblemsAndNeverRedirect() {
        isProblem(browser.get(DOOR), 401);
        isProblem(post(), 401);
        isProblem(
                browser.get(DOOR, "Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), 401);
        browser.signIn("lib-lead", "lib-lead");
        isProblem(browser.get(DOOR), 404);
        isProblem(post(), 403);
        isProblem(post("X-XSRF-TOKEN", "guessed"), 403);
        isProblem(browser.get(DOOR, "Origin", "https://elsewhere.example"), 403);
        isProblem(browser.get(DOOR, "Origin", "null"), 403);
        isProblem(browser.get(DOOR, "Origin", "http://localhost:" + port), 404);
    }

    @Test
    @Rule("SC-38")
    void theAnswerToAMissingTokenBringsANewOne() {
        browser.signIn("lib-lead", "lib-lead");
        String before = browser.cookie("XSRF-TOKEN");
        browser.forget("XSRF-TOKEN");
        isProblem(post("X-XSRF-TOKEN", before), 403);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(before);
        isProblem(post("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")), 404);
    }

    @Test
    @Rule("PE-13")
    void everyAnswerCarriesTheHeaders() {
        for (String path : new String[] {"/login", DOOR}) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        }
    }

    @Test
    @Rule("PE-14")
    void onlyHealthIsOpen() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(302);
        browser.signIn("lib-lead", "lib-lead");
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String... headers) {
        return browser.post(DOOR, "{}", headers);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
