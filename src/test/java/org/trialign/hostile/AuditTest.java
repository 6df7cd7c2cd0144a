package org.trialign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import org.trialign.access.AccountService;
import org.trialign.doors.Program;

/** What is refused is written down, without what was written. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AuditTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> reader = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @BeforeEach
    void read() {
        reader.start();
        ((Logger) LoggerFactory.getLogger("audit")).addAppender(reader);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger("audit")).detachAppender(reader);
    }

    @Test
    @Rule("PE-15")
    void aRefusedRightIsOneLineWithoutContent() {
        String police = accounts.findByLogin("pol-lead").orElseThrow().id();
        Program program = Program.signedInAs("pol-lead", port);
        program.command("{'op':'set','card':'lib-o1','field':'title','value':'words of nobody else'}");
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(police, "SetField", "status=403")
                        .doesNotContain("words"));
        program.getFrom("no-such-workshop", "/snapshot");
        assertThat(lines).hasSize(2).last().asString().contains(police, "no-such-workshop", "status=404");
        program.post("/api/v1/workshops/lantern-street/commands");
        assertThat(lines).hasSize(3).last().asString().contains(police, "status=403");
        program.command("{'op':'set','card':'pol-o1','field':'volume','value':'words that are allowed'}");
        assertThat(lines).hasSize(3);
    }

    @Test
    @Rule("PE-15")
    void aFailedSignInIsOneLineThatNamesNoPassword() throws Exception {
        String police = accounts.findByLogin("pol-lead").orElseThrow().id();
        signIn("pol-lead", "a wrong password");
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("sign-in failed", police)
                .doesNotContain("wrong password");
        signIn("my password typed as a login%0D%0Aaudit", "x");
        assertThat(lines).hasSize(2).last().asString().contains("who=nobody").doesNotContain("my password");
    }

    private void signIn(String login, String password) throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + login.replace(' ', '+') + "&password=" + password.replace(' ', '+')))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(form, BodyHandlers.discarding());
        }
    }
}
