package org.trialign.access.internal;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.trialign.access.Audit;
import org.trialign.access.TooManyAttempts;

/** Writes each sign-in that failed into the audit log. */
@Component
class SignInFailures {
    private final AccountRepository accounts;

    SignInFailures(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        Authentication tried = failure.getAuthentication();
        String who = accounts.findByLogin(SignInProvider.login(tried))
                .map(stored -> stored.account().id())
                .orElse("nobody");
        String address = tried.getDetails() instanceof SignInDetails details ? details.address() : "unknown";
        Audit.signInFailed(
                who, address, failure.getException() instanceof TooManyAttempts ? "too-many-attempts" : "wrong");
    }
}
