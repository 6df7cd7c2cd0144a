package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.trialign.db.gen.Tables.KEPT_SIGN_IN;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;

/** Two people who say nothing, one of them with a workshop open; three seconds stand for half an hour. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:lengths;DB_CLOSE_DELAY=-1",
            "TRIALIGN_DEMO=on",
            "trialign.session.otherwise=3s",
            "server.tomcat.background-processor-delay=1s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SessionLengthTest {
    @LocalServerPort
    int port;

    @Autowired
    Ended ended;

    @Autowired
    DSLContext sql;

    @Test
    @Rule({"SS-3", "KS-8"})
    void silenceEndsASessionAndItsSignInUnlessAWorkshopIsOpen() {
        Program listening = Program.signedInAs("lib-lead", port);
        Channel channel = listening.live(listening.snapshot().get("revision").asLong());
        String itsSession = listening.cookie("JSESSIONID");
        Program silent = Program.signedInAs("pol-lead", port);
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> ended.ids.contains(silent.cookie("JSESSIONID")) && kept() == 1);
        assertThat(silent.get("/snapshot").statusCode()).isEqualTo(401);
        assertThat(ended.ids).doesNotContain(itsSession);
        assertThat(listening.get("/snapshot").statusCode()).isEqualTo(200);
        channel.hangUp();
        await().atMost(30, TimeUnit.SECONDS).until(() -> ended.ids.contains(itsSession) && kept() == 0);
        assertThat(listening.get("/snapshot").statusCode()).isEqualTo(401);
    }

    /** Sign-ins that outlive their session; they end just after it. */
    private int kept() {
        return sql.fetchCount(KEPT_SIGN_IN);
    }

    @TestConfiguration
    static class Watching {
        @Bean
        Ended ended() {
            return new Ended();
        }
    }

    /** The sessions that have ended. */
    static final class Ended implements HttpSessionListener {
        private final Set<String> ids = ConcurrentHashMap.newKeySet();

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            ids.add(event.getSession().getId());
        }
    }
}
