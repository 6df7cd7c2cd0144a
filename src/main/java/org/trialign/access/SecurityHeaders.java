package org.trialign.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that hold for every answer (PE-13). */
public final class SecurityHeaders {
    /**
     * Vaadin 25.2 can't do without inline scripts and eval (its nonce comes with 25.4), so these two stay; everything else is
     * our own origin only.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SecurityHeaders() {}

    public static void write(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
