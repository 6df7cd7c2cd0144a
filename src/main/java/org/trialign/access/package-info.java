/**
 * Accounts, signing in, sessions, and who may send a request at all. What a signed-in person may do in a workshop is
 * decided per command elsewhere: here nobody is more than an {@link org.trialign.access.Account}.
 *
 * <p>{@link org.trialign.access.AccountService} keeps accounts, {@link org.trialign.access.SignInRules} is the part of Spring
 * Security that every chain shares, {@code internal.ApiSecurity} guards the doors for programs (doors.md).
 */
@ApplicationModule(allowedDependencies = {"base", "db", "settings"})
@NullMarked
package org.trialign.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
