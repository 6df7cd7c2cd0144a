/** Who holds what: the parts of the problem by the agencies that claim them. */
@NullMarked
package org.trialign.ui.coverage;

import org.jspecify.annotations.NullMarked;
