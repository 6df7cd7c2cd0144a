package org.trialign.access.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.trialign.access.Account;
import org.trialign.access.KeptSignIn;
import org.trialign.settings.TrialignSettings;

/**
 * Gives the cookie at sign-in and takes it away at sign-out. It goes when the browser is closed, no script can read it, and
 * no other site can send it along with a request that writes.
 */
@Component
public class KeptSignInCookie implements LogoutHandler {
    private final KeptSignIns signIns;
    private final SessionsOfSignIns sessions;
    private final @Nullable URI publicUrl;

    KeptSignInCookie(KeptSignIns signIns, SessionsOfSignIns sessions, TrialignSettings settings) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.publicUrl = settings.publicUrl();
    }

    /** Somebody signed in with a password; whoever this browser was before has signed out by that. */
    public void signedIn(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who.getPrincipal() instanceof Account account) {
            KeptSignIn made = signIns.begin(account);
            sessions.opened(made.id(), request.getSession());
            give(made, response);
            KeptSignIn.of(request).ifPresent(before -> signIns.end(before.id()));
        }
    }

    /** For a chain of the security rules; not a bean, so that no request passes it outside of them. */
    public Filter filter() {
        return new KeptSignInFilter(signIns, this, sessions);
    }

    void give(KeptSignIn kept, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(kept.cookieValue()).build().toString());
    }

    private void takeAway(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(KeptSignIn.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(publicUrl != null && "https".equals(publicUrl.getScheme()));
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        KeptSignIn.of(request).ifPresent(kept -> {
            signIns.end(kept.id());
            if (response != null) {
                takeAway(response);
            }
        });
    }
}
