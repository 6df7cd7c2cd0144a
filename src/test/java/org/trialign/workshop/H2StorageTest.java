package org.trialign.workshop;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:storage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "TRIALIGN_DEMO=on"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class H2StorageTest extends StorageScene
        implements JoiningContract,
                StandingContract,
                UndoContract,
                UndoAcrossAgenciesContract,
                HistoryContract,
                StorageContract {}
