/** What the one who runs the server may set (design §7): read from the environment and checked before anything starts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.trialign.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
