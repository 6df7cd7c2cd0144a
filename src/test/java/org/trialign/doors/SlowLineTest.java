package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trialign.Rule;
import org.trialign.access.Browser;

/** What a slow line must not carry twice, or longer than it needs. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:slowline;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SlowLineTest {
    private static final String WORKSHOP = "/api/v1/workshops/lantern-street/";

    @LocalServerPort
    int port;

    @Test
    @Rule("DO-71")
    void whatIsLargeComesCompressedToWhoAcceptsThat() {
        Browser lead = new Browser(port);
        lead.signIn("lib-lead", "lib-lead");
        for (String path : new String[] {"/aura/aura.css", WORKSHOP + "snapshot", WORKSHOP + "explanations"}) {
            assertThat(lead.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .as(path)
                    .contains("gzip");
            assertThat(lead.get(path).headers().firstValue("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    @Rule("DO-72")
    void theFilesOfPagesAreKeptAndNothingElse() {
        Browser anybody = new Browser(port);
        HttpHeaders file = anybody.get("/aura/aura.css").headers();
        assertThat(file.firstValue("Cache-Control").orElse("")).startsWith("max-age=");
        // Chromium asks again for what says so, whatever else it says
        assertThat(file.firstValue("Pragma")).isEmpty();
        assertThat(file.firstValue("Expires")).isEmpty();
        for (String path : new String[] {"/login", WORKSHOP + "snapshot", "/VAADIN/dynamic/resource/0/0/0"}) {
            assertThat(anybody.get(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }
}
