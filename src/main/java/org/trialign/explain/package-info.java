/**
 * What the findings say in plain words: for each a sentence, its question, the usual false alarm, and why it is shown.
 * Pure, and complete in every language of {@link org.trialign.explain.Language}.
 *
 * <p>{@link org.trialign.explain.Explainer} has one line per kind; what a kind's sentence needs is gathered in the class of
 * its group ({@link org.trialign.explain.Conflicts} and so on), as a {@link org.trialign.explain.Story}. The words are in
 * the bundles {@code findings.properties}. An explanation is made from the workshop as its reader sees it, so that it can't
 * name what is hidden.
 */
@ApplicationModule(
        allowedDependencies = {"base", "model", "model :: format", "findings", "findings :: index", "audience"})
@NullMarked
package org.trialign.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
