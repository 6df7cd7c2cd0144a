package org.trialign.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends, handshakes included: a browser names the page's origin, a program names none
 * (doors.md: 403, foreign {@code Origin}). Made by {@link ApiSecurity}, so that no other chain has it.
 */
final class OwnOrigin extends OncePerRequestFilter {
    private final @Nullable URI publicUrl;
    private final ProblemAnswers answers;

    OwnOrigin(@Nullable URI publicUrl, ProblemAnswers answers) {
        this.publicUrl = publicUrl;
        this.answers = answers;
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
