/** One agency's triangle, and a card of it in the side panel. */
@NullMarked
package org.trialign.ui.triangle;

import org.jspecify.annotations.NullMarked;
