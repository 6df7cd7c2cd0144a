package org.trialign.access.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.access.DatabaseAway;
import org.trialign.access.SecurityHeaders;

/**
 * Outside of everything else, so that no answer leaves without its headers, whichever filter, page or error made it; and
 * what can't even be taken apart into parameters is not understood, instead of an error of ours; and who comes while the
 * database is away is told so.
 */
@Configuration
class EveryAnswer {
    private final ProblemAnswers answers;

    EveryAnswer(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Bean
    FilterRegistrationBean<Outermost> outermost() {
        var registration = new FilterRegistrationBean<>(new Outermost(answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    /** An address that isn't one, such as with two slashes. */
    @Bean
    RequestRejectedHandler notAnAddress() {
        return (request, response, why) -> answers.notUnderstood(response);
    }

    static final class Outermost extends OncePerRequestFilter {
        private static final String ERROR_PAGE = "/error";

        private final ProblemAnswers answers;

        Outermost(ProblemAnswers answers) {
            this.answers = answers;
        }

        /** Tomcat asks for its error page with the broken body still there, on which the filters stumble once more. */
        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityHeaders.write(response);
            boolean isForError = request.getDispatcherType() == DispatcherType.ERROR;
            if (!isForError && request.getRequestURI().equals(ERROR_PAGE)) {
                // it is for errors; who asks for it by hand asks for nothing
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (isMultipart(request)) {
                // no form or file of ours comes so, and Tomcat takes it apart whoever asks for a parameter
                answers.notUnderstood(response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                Answer answer = answerTo(e);
                if (answer == null || response.isCommitted()) {
                    throw e;
                }
                response.resetBuffer();
                answer.write(response);
            }
        }

        private static boolean isMultipart(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        }

        /** What isn't an error of ours, or not for good; null: everything else. */
        private @Nullable Answer answerTo(Exception problem) {
            if (problem instanceof InvalidParameterException unreadable) {
                boolean isLarge = unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                return isLarge ? answers::tooLarge : answers::notUnderstood;
            }
            if (DatabaseAway.is(problem)) {
                DatabaseAway.note(problem);
                return answers::notAvailable;
            }
            return null;
        }

        private interface Answer {
            void write(HttpServletResponse response) throws IOException;
        }
    }
}
