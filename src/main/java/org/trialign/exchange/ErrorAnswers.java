package org.trialign.exchange;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.trialign.workshop.CommandDoor;

/**
 * What is answered when nobody else answers: a problem to programs (doors.md), one plain line to everybody else. It takes
 * no notice of what the request accepts, for an error is an error.
 */
@Controller
class ErrorAnswers implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<String> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        HttpStatus known = HttpStatus.resolve(status);
        String words = known == null ? "It did not work." : known.getReasonPhrase() + ".";
        boolean isApi = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api");
        return isApi
                ? Visits.problem(CommandDoor.problem(status, words))
                : ResponseEntity.status(status)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(status + " " + words);
    }
}
