/**
 * The frame of a workshop on one page: the problem, every list of the vocabulary and the agencies. Facilitators edit in
 * place, leads propose words, everybody reads.
 */
@NullMarked
package org.trialign.ui.problem;

import org.jspecify.annotations.NullMarked;
