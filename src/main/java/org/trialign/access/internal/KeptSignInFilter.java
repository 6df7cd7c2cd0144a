package org.trialign.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.access.Account;
import org.trialign.access.KeptSignIn;

/**
 * Signs in who has no session here but a kept sign-in: the server was restarted, or another node answers. A page load gets
 * a session and the next token. A door gets neither: the page behind it may ask at several at once, and it is the page
 * load that follows which renews.
 */
final class KeptSignInFilter extends OncePerRequestFilter {
    private final KeptSignIns signIns;
    private final KeptSignInCookie cookie;
    private final SessionsOfSignIns sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    KeptSignInFilter(KeptSignIns signIns, KeptSignInCookie cookie, SessionsOfSignIns sessions) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean door = isDoor(request);
        boolean page = !door && isPageLoad(request);
        if (page || door) {
            Optional<KeptSignIn> brought = KeptSignIn.of(request);
            if (brought.isPresent() && SecurityContextHolder.getContext().getAuthentication() == null) {
                signIn(brought.get(), page, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void signIn(KeptSignIn brought, boolean page, HttpServletRequest request, HttpServletResponse response) {
        Optional<KeptSignIns.Accepted> accepted = signIns.accept(brought, page);
        if (accepted.isEmpty()) {
            // The cookie stays: a newer one may be in the browser by the time this answer comes.
            return;
        }
        SecurityContext context = context(accepted.get().account());
        SecurityContextHolder.setContext(context);
        if (page) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            contexts.saveContext(context, request, response);
            sessions.opened(brought.id(), request.getSession());
            KeptSignIn next = accepted.get().next();
            if (next != null) {
                cookie.give(next, response);
            }
        }
    }

    private static SecurityContext context(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        return context;
    }

    private static boolean isDoor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** Vaadin's own requests are left alone: they belong to a page that is gone with its session. */
    private static boolean isPageLoad(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        boolean wantsAPage = accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
        boolean wantsAnything = accepts == null || accepts.contains(MediaType.ALL_VALUE);
        return request.getMethod().equals("GET")
                && (wantsAPage || (wantsAnything && isOfAProgram(request)))
                && request.getParameter("v-r") == null;
    }

    /** A program asks for a page and takes whatever comes; a browser says what it asks for, and that the parts of a page are none. */
    private static boolean isOfAProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isPartOfAPage = path.startsWith(request.getContextPath() + "/VAADIN/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".");
        return request.getHeader("Sec-Fetch-Mode") == null && !isPartOfAPage;
    }
}
