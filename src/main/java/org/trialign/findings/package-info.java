/**
 * The collaboration service: overlaps, conflicts, gaps and faults of a workshop, and all that findings.md says of them.
 * Pure: no clock, no database, no framework.
 *
 * <p>{@link org.trialign.findings.Detector} runs one search per kind; each is a small class named after its kind, such as
 * {@code overlap.O2DuplicateOffer}. The searches share an {@code index.Index} of everything that §2 defines.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "model", "model :: format"})
@NullMarked
package org.trialign.findings;

import org.jspecify.annotations.NullMarked;
