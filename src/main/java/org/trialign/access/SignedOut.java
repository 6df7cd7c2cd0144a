package org.trialign.access;

/**
 * A browser signed out, here or at another node.
 *
 * @param keptSignIn the id in its cookie ({@link KeptSignIn#of})
 */
public record SignedOut(String keptSignIn) {}
