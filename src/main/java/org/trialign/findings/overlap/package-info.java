/** The searches for overlaps, O1 to O7 (findings.md §3). */
@NullMarked
package org.trialign.findings.overlap;

import org.jspecify.annotations.NullMarked;
