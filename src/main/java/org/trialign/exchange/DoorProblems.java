package org.trialign.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.trialign.access.DatabaseAway;

/** What a request that no door understands is answered: a problem, never a stack trace (doors.md). */
@RestControllerAdvice(basePackageClasses = DoorProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorProblems {
    private static final Logger LOG = LoggerFactory.getLogger(DoorProblems.class);

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpMessageNotReadableException.class
    })
    ProblemDetail notUnderstood(Exception problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "A parameter is missing or of another form.");
    }

    @ExceptionHandler
    ProblemDetail broken(RuntimeException problem) {
        if (DatabaseAway.is(problem)) {
            DatabaseAway.note(problem);
            return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.SAID);
        }
        LOG.error("a door broke", problem);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke on our side. A command that is sent again with the same id is done once.");
    }
}
