/**
 * A workshop while people are in it: its findings, who is present, what each audience may see and the live channels
 * that carry it to them. Everything is computed once per audience, never per person (design §5.3, §5.4).
 */
@ApplicationModule(
        allowedDependencies = {"base", "model", "model :: format", "model :: decide", "audience", "access", "workshop"})
@NullMarked
package org.trialign.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
