/** How accounts are stored, passwords are hashed, sign-ins are limited and the doors for programs are guarded. */
@NullMarked
package org.trialign.access.internal;

import org.jspecify.annotations.NullMarked;
