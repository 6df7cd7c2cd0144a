/** What stands around a view: top bar, phases, rail, side panel, a person's language and colours, and what is shown when something fails. */
@NullMarked
package org.trialign.ui.frame;

import org.jspecify.annotations.NullMarked;
