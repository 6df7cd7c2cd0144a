/**
 * What facilitators do to a workshop as a whole, and what everybody else sees of it: {@link
 * org.trialign.ui.stage.StageStrip} stands in the frame of every screen, the desk has the same parts in more room, the
 * wall shows what is pointed at.
 */
@NullMarked
package org.trialign.ui.stage;

import org.jspecify.annotations.NullMarked;
