package org.trialign.access.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.settings.TrialignSettings;

/**
 * Refuses what another site's page sends, handshakes included: a browser names the page's origin, a program names none
 * (doors.md: 403, foreign {@code Origin}). Signing in is guarded too, for it needs no token, and another site could
 * sign somebody in as somebody else; and so is the push connection of screens.
 */
@Component
public final class OwnOrigin {
    private final @Nullable URI publicUrl;
    private final ProblemAnswers answers;

    OwnOrigin(TrialignSettings settings, ProblemAnswers answers) {
        this.publicUrl = settings.publicUrl();
        this.answers = answers;
    }

    /** The filter of a chain; no bean, so that no other chain has it. */
    public Filter of(RequestMatcher which) {
        return new Guard(which);
    }

    private final class Guard extends OncePerRequestFilter {
        private final RequestMatcher which;

        Guard(RequestMatcher which) {
            this.which = which;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !which.matches(request);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String origin = request.getHeader("Origin");
            if (origin == null || isOwn(origin, request)) {
                chain.doFilter(request, response);
            } else {
                answers.foreignOrigin(request, response);
            }
        }
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        if (publicUrl != null && origin.equalsIgnoreCase(publicUrl.toString())) {
            return true;
        }
        String own = request.getScheme() + "://" + request.getServerName() + port(request);
        return origin.equalsIgnoreCase(own);
    }

    private static String port(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return request.getServerPort() == usual ? "" : ":" + request.getServerPort();
    }
}
