package org.trialign.access.internal;

import org.springframework.stereotype.Component;

/** Of passwords, by login: at the sign-in and in the account. */
@Component
public class PasswordTries extends Tries {}
