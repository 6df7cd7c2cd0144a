/** What goes in and out: files, the demo case, the analyze command and the doors for programs (doors.md). */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "model",
            "model :: format",
            "model :: decide",
            "findings",
            "audience",
            "explain",
            "access",
            "settings",
            "workshop",
            "room"
        })
@NullMarked
package org.trialign.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
