/** Who is in a workshop and as what, and the links by which others join: the facilitator's page. */
@NullMarked
package org.trialign.ui.people;

import org.jspecify.annotations.NullMarked;
