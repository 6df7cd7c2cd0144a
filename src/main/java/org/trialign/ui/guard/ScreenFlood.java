package org.trialign.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.access.Allowance;
import org.trialign.access.FairUse;
import org.trialign.access.Limits;
import org.trialign.access.SignedIn;

/**
 * Refuses messages of a browser's screens that come faster than anybody works; what they do is counted again where commands
 * are. Vaadin's client takes the refusal for a lost connection and sends the message again after a while, so that a screen
 * that was refused goes on. Behind Spring Security, so that it knows who it is.
 */
@Component
@Order(0)
class ScreenFlood extends OncePerRequestFilter {
    private static final String LEFT = ScreenFlood.class.getName();

    private final FairUse fairUse;

    ScreenFlood(FairUse fairUse) {
        this.fairUse = fairUse;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ForgedMessages.isMessage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || left(session).take(System.nanoTime())) {
            chain.doFilter(request, response);
            return;
        }
        fairUse.tooMany(SignedIn.account().orElse("nobody"), "message", "screen");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType("text/plain");
        response.getWriter().write("429 Too many messages. Wait a moment.");
    }

    /** Two requests at once may each make one; the later stands. */
    private static Allowance left(HttpSession session) {
        if (session.getAttribute(LEFT) instanceof Allowance left) {
            return left;
        }
        var made = new Allowance(Limits.MESSAGES_PER_SECOND, Limits.MESSAGES_AT_ONCE, System.nanoTime());
        session.setAttribute(LEFT, made);
        return made;
    }
}
