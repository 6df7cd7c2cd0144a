/** How rows and changes lie in the tables: jOOQ stays in here. */
@NullMarked
package org.trialign.workshop.internal;

import org.jspecify.annotations.NullMarked;
