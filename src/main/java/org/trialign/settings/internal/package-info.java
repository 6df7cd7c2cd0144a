/** How the settings reach Spring, and how a bad one is told in one line. */
@NullMarked
package org.trialign.settings.internal;

import org.jspecify.annotations.NullMarked;
