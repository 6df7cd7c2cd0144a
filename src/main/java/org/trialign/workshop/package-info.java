/**
 * The one door for commands: row lock, rights, transaction, change log, the latest snapshot and the change feed.
 * {@link org.trialign.workshop.WorkshopService} is where a command is done or refused (design §5).
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "model",
            "model :: format",
            "model :: decide",
            "findings",
            "audience",
            "access",
            "db"
        })
@NullMarked
package org.trialign.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
