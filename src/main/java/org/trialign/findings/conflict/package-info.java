/** The searches for conflicts, C1 to C11 (findings.md §3). */
@NullMarked
package org.trialign.findings.conflict;

import org.jspecify.annotations.NullMarked;
