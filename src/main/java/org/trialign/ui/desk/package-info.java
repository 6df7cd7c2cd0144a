/** The facilitator's desk as a page. What stands on it is the stage's. */
@NullMarked
package org.trialign.ui.desk;

import org.jspecify.annotations.NullMarked;
