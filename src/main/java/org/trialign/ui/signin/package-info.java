/** Signing in: the page, the demo's one-click entry, the first administrator's welcome, and the chain that guards the screens. */
@NullMarked
package org.trialign.ui.signin;

import org.jspecify.annotations.NullMarked;
