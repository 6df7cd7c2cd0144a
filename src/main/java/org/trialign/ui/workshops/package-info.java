/** My workshops, the first page after signing in. */
@NullMarked
package org.trialign.ui.workshops;

import org.jspecify.annotations.NullMarked;
