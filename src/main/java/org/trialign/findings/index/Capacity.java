package org.trialign.findings.index;

/** How much stands behind an activity or a value, the best first. */
public enum Capacity {
    SECURED,
    PARTLY,
    PROMISED,
    NONE
}
