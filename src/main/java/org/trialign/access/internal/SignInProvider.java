package org.trialign.access.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.trialign.access.Account;
import org.trialign.settings.TrialignSettings;

/** Decides whether a login and a password belong together, and whether it is time to look at them at all. */
@Component
class SignInProvider implements AuthenticationProvider {
    private static final int LONGEST_LOGIN = 60;

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final boolean demo;
    private final PasswordTries tries;

    SignInProvider(
            AccountRepository accounts, PasswordHashing hashing, TrialignSettings settings, PasswordTries tries) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.demo = settings.demo();
        this.tries = tries;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String login = login(tried);
        String password = tried.getCredentials() instanceof String typed ? typed : "";
        SignInDetails details =
                tried.getDetails() instanceof SignInDetails given ? given : new SignInDetails("unknown", false);
        Optional<StoredAccount> stored = accounts.findByLogin(login).filter(account -> demo || !account.demo());
        boolean limited =
                !(details.demoEntry() && stored.filter(StoredAccount::demo).isPresent());
        if (limited) {
            tries.attempt(login, details.address());
        }
        Account account = withPassword(stored, password);
        if (limited) {
            tries.right(login, details.address());
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        signedIn.setDetails(details);
        return signedIn;
    }

    private Account withPassword(Optional<StoredAccount> stored, String password) {
        if (stored.isEmpty()) {
            hashing.matchNobody(password);
        }
        return stored.filter(known -> hashing.matches(password, known.passwordHash()))
                .map(StoredAccount::account)
                .orElseThrow(() -> new BadCredentialsException("wrong login or password"));
    }

    static String login(Authentication tried) {
        String typed = tried.getName().strip().toLowerCase(Locale.ROOT);
        return typed.length() <= LONGEST_LOGIN ? typed : typed.substring(0, LONGEST_LOGIN);
    }
}
