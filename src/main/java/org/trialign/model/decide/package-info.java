/**
 * Decides a command against the newest snapshot (doors.md, Writing): which rows it changes, or why it is refused. Pure:
 * ids and rights are handed in. {@link org.trialign.model.decide.Decide} is the way in; each group of edits has a class.
 */
@NamedInterface("decide")
@NullMarked
package org.trialign.model.decide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
