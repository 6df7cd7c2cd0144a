/**
 * What stands between a browser and Vaadin: messages that no screen of ours sends, floods of them, bodies without end, and
 * commands over a socket that only tells.
 */
@NullMarked
package org.trialign.ui.guard;

import org.jspecify.annotations.NullMarked;
