/** One person's visit to one workshop: who, in which room, how the screen hears of changes, and what he or she changed or undid on it. */
@NullMarked
package org.trialign.ui.visit;

import org.jspecify.annotations.NullMarked;
