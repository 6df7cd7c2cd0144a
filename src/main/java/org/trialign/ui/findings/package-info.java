/** All findings that one may see, with their sentences. */
@NullMarked
package org.trialign.ui.findings;

import org.jspecify.annotations.NullMarked;
