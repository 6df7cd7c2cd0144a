package org.trialign.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.trialign.access.Audit;
import org.trialign.access.DatabaseAway;
import org.trialign.access.Limits;
import org.trialign.access.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the security chain in the form of doors.md (RFC 9457); nothing redirects. */
@Component
class ProblemAnswers {
    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    void notSignedIn(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.UNAUTHORIZED, "Not signed in: POST username and password to /login.");
    }

    /** 401 for who isn't signed in at all, else 403. */
    void tokenMissing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            notSignedIn(response);
        } else {
            audit(request);
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Repeat the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
        }
    }

    void foreignOrigin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        audit(request);
        write(
                response,
                HttpStatus.FORBIDDEN,
                "Requests to " + request.getRequestURI() + " come from this server's own pages or from programs.");
    }

    void notUnderstood(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.BAD_REQUEST, "The body or the parameters can't be read.");
    }

    void notAvailable(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.SAID);
    }

    void tooMany(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests at once; wait a second.");
    }

    void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        write(
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "A body has at most " + Limits.BODY_BYTES + " bytes, a form much less.");
    }

    private static void audit(HttpServletRequest request) {
        Audit.refused(
                SignedIn.account().orElse("nobody"),
                request.getMethod(),
                request.getRequestURI(),
                HttpStatus.FORBIDDEN.value());
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
