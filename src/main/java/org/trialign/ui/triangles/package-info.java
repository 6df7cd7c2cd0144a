/** All triangles side by side, read-only. */
@NullMarked
package org.trialign.ui.triangles;

import org.jspecify.annotations.NullMarked;
