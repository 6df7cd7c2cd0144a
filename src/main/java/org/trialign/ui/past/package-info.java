/** Looking back: what can be undone and redone, what was removed, what became of a card, in words. */
@NullMarked
package org.trialign.ui.past;

import org.jspecify.annotations.NullMarked;
