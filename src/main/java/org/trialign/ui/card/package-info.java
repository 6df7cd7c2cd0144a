/** The side panel of a card. */
@NullMarked
package org.trialign.ui.card;

import org.jspecify.annotations.NullMarked;
