/**
 * The screens, a package for each task; the only module that knows Vaadin. Views are package-private and named {@code …View};
 * {@code frame} holds what stands around every view of a workshop.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "model",
            "model :: format",
            "model :: decide",
            "findings",
            "audience",
            "db",
            "settings",
            "access",
            "workshop",
            "room",
            "explain",
            "exchange"
        })
@NullMarked
package org.trialign.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
