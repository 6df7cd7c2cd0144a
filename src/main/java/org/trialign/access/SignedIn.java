package org.trialign.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in, for the request or screen that runs in this thread. */
public final class SignedIn {
    private SignedIn() {}

    /** The account's id: the actor of changes and the member of workshops. Empty when nobody is signed in. */
    public static Optional<String> account() {
        return asSignedIn().map(Account::id);
    }

    /** The account as it was at sign-in. */
    static Optional<Account> asSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
