package org.trialign.room;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.socket.WebSocketHttpHeaders;

/**
 * No WebSocket is compressed, neither a live channel nor Vaadin's push. A patch is made once for an audience; to compress
 * it for each reader again would cost more than all the rest, and Tomcat keeps 48 KB for each compressed connection, and
 * more outside the heap. Tomcat grants to every browser what it asks for, whatever the endpoint says, so it isn't asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Uncompressed extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean asks = request.getHeader(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS) != null;
        chain.doFilter(asks ? new WithoutExtensions(request) : request, response);
    }

    private static final class WithoutExtensions extends HttpServletRequestWrapper {
        WithoutExtensions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
