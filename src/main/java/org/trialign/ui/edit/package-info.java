/**
 * Fields that are edited in place: each saves by itself, and what others change appears without disturbing what is being
 * typed. {@link org.trialign.ui.edit.Editors} picks the editor for what a field holds; {@link
 * org.trialign.ui.edit.Reading} is what one person reads of the workshop.
 */
@NullMarked
package org.trialign.ui.edit;

import org.jspecify.annotations.NullMarked;
