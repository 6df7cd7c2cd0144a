/**
 * The database: Flyway migrations, the jOOQ code that is generated from them, jOOQ's settings, how nodes wake each other,
 * and the way from H2 to PostgreSQL.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "settings"})
@NullMarked
package org.trialign.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
