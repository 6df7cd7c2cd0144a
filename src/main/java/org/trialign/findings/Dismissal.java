package org.trialign.findings;

/**
 * What somebody dismissed, as far as it decides whether the dismissal is still in force (findings.md §5).
 *
 * @param fingerprint that of the finding when it was dismissed
 */
public record Dismissal(String key, String fingerprint) {}
