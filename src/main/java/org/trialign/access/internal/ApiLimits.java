package org.trialign.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.access.FairUse;
import org.trialign.access.Limits;
import org.trialign.access.SignedIn;

/**
 * Refuses what is too much before a byte of it is read (doors.md: 413, 429). Every door is behind it, so none can forget.
 * Made by {@link ApiSecurity}, so that no other chain has it.
 */
final class ApiLimits extends OncePerRequestFilter {
    private final FairUse fairUse;
    private final ProblemAnswers answers;

    ApiLimits(FairUse fairUse, ProblemAnswers answers) {
        this.fairUse = fairUse;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = SignedIn.account().orElse("nobody");
        boolean reads = HttpMethod.GET.matches(request.getMethod());
        if (!(reads ? fairUse.mayRead(account) : fairUse.maySend(account))) {
            fairUse.tooMany(account, request.getMethod(), request.getRequestURI());
            answers.tooMany(response);
        } else if (request.getContentLengthLong() > Limits.BODY_BYTES) {
            answers.tooLarge(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
