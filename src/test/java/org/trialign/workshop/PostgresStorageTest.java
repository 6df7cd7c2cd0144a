package org.trialign.workshop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on a real PostgreSQL. */
@SpringBootTest(properties = "TRIALIGN_DEMO=on", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PostgresStorageTest extends StorageScene
        implements JoiningContract,
                StandingContract,
                UndoContract,
                UndoAcrossAgenciesContract,
                HistoryContract,
                StorageContract {
    private static EmbeddedPostgres server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        properties.add("TRIALIGN_DB_URL", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("TRIALIGN_DB_USER", () -> "postgres");
        properties.add("TRIALIGN_DB_PASSWORD", () -> "postgres");
        properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }
}
