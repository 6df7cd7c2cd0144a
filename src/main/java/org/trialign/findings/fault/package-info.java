/** The searches for faults, F1 to F11 (findings.md §3); a fault is private to its owner. */
@NullMarked
package org.trialign.findings.fault;

import org.jspecify.annotations.NullMarked;
