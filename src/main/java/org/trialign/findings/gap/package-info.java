/** The searches for gaps, G1 to G14 (findings.md §3). */
@NullMarked
package org.trialign.findings.gap;

import org.jspecify.annotations.NullMarked;
