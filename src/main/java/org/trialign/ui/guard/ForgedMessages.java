package org.trialign.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trialign.access.Limits;
import org.trialign.model.format.JsonText;
import tools.jackson.core.JacksonException;

/**
 * Refuses messages to the screens that no browser of ours sends, before Vaadin stumbles over them: the number of a window
 * that is none, a body that is too large, whether it says so before or not, a body that isn't JSON. Who sends them, and for which window, Vaadin checks itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ForgedMessages extends OncePerRequestFilter {
    private static final Pattern QUERY = Pattern.compile("(.*&)?v-r=.*");
    private static final Pattern WINDOW = Pattern.compile("(?:^|&)v-uiId=([^&]*)");
    /** What carries calls as JSON. */
    private static final Pattern CALLS = Pattern.compile("(.*&)?v-r=uidl(&.*)?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = String.valueOf(request.getQueryString());
        boolean isMessage = isMessage(request);
        if (request.getContentLengthLong() > Limits.BODY_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isMessage && !isWindow(query)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (isMessage && HttpMethod.POST.matches(request.getMethod())) {
            Optional<WholeBody> read = WholeBody.read(request, Limits.MESSAGE_BYTES);
            if (read.isEmpty()) {
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (CALLS.matcher(query).matches() && !isReadable(read.get().bytes())) {
                refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            } else {
                unlessItIsNoJson(read.get(), response, chain);
            }
        } else if (isMessage) {
            unlessItIsNoJson(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** True for what a screen sends or asks for in Vaadin's protocol. */
    static boolean isMessage(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && QUERY.matcher(query).matches();
    }

    /** Nothing at all is what Vaadin's client sends now and then. */
    private static boolean isReadable(byte[] message) {
        if (message.length == 0) {
            return true;
        }
        try {
            return JsonText.parse(message).isObject();
        } catch (JsonText.Malformed e) {
            return false;
        }
    }

    private static void unlessItIsNoJson(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
            if (response.isCommitted()) {
                throw e;
            }
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isWindow(String query) {
        var window = WINDOW.matcher(query);
        while (window.find()) {
            if (!NUMBER.matcher(window.group(1)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/plain");
        boolean isLarge = status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        response.getWriter().write(status + (isLarge ? " This is too large." : " This message is not understood."));
    }
}
