package org.trialign.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie by which a browser stays signed in when the server was restarted, or when another node answers (ADR 11).
 * What it says counts only after {@link org.trialign.access.internal.KeptSignIns} has looked at it.
 *
 * @param id the same as long as the browser stays signed in
 * @param token another one after each renewal
 */
public record KeptSignIn(String id, String token) {
    public static final String COOKIE = "TRIALIGN-SIGN-IN";
    private static final Pattern FORM = Pattern.compile("[\\w-]{20,40}\\.[\\w-]{40,60}");

    /** What this request carries, checked for its form only. */
    public static Optional<KeptSignIn> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> FORM.matcher(value).matches())
                        .map(value -> value.split("\\.", 2))
                        .map(parts -> new KeptSignIn(parts[0], parts[1]))
                        .findFirst();
    }

    public String cookieValue() {
        return id + "." + token;
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "KeptSignIn[" + id + "]";
    }
}
