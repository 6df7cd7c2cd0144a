/** Small parts that every screen is made of, from the icon to the plain page. They know no workshop's room. */
@NullMarked
package org.trialign.ui.widget;

import org.jspecify.annotations.NullMarked;
