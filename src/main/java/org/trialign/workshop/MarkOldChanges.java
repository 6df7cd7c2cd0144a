package org.trialign.workshop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.LatestSnapshots;

/** Marks the changes of workshops that were made before changes bore marks (ADR 0015), once, when the server starts. */
@Component
class MarkOldChanges implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(MarkOldChanges.class);

    private final ChangeLog log;
    private final LatestSnapshots snapshots;
    private final TransactionTemplate transaction;

    MarkOldChanges(ChangeLog log, LatestSnapshots snapshots, TransactionTemplate transaction) {
        this.log = log;
        this.snapshots = snapshots;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String workshop : log.unmarked()) {
            transaction.executeWithoutResult(status -> {
                snapshots.lock(workshop);
                log.markAll(workshop);
            });
            LOG.info("The changes of workshop {} are marked now.", workshop);
        }
    }
}
