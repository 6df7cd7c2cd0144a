/** The database: Flyway migrations, the jOOQ code that is generated from them, and jOOQ's settings. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "base")
@NullMarked
package org.trialign.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
