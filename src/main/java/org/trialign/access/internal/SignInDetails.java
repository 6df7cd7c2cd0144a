package org.trialign.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where a sign-in comes from.
 *
 * @param demoEntry one of the demo's buttons, not a typed password
 */
public record SignInDetails(String address, boolean demoEntry) implements Serializable {
    public static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(request.getRemoteAddr(), "demo".equals(request.getParameter("entry")));
    }
}
