package org.trialign.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.trialign.access.internal.KeptSignInCookie;
import org.trialign.access.internal.SignInDetails;

/** What holds for every request, from a screen or from a program: the token of doors.md, and the headers. */
@Component
public class SignInRules {
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

    private final KeptSignInCookie kept;
    private final CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();

    SignInRules(KeptSignInCookie kept) {
        this.kept = kept;
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    /** For a chain that guards requests. */
    public void guard(HttpSecurity http) throws Exception {
        http.csrf(this::repeatTheCookie)
                .headers(SignInRules::headers)
                .addFilterBefore(kept.filter(), AnonymousAuthenticationFilter.class);
    }

    /** For the chain that also has the sign-in form. */
    public void signIn(HttpSecurity http) throws Exception {
        guard(http);
        // the page is named here too: Vaadin names it after Spring has put its own page in its place
        http.formLogin(form -> form.loginPage("/login").authenticationDetailsSource(SignInDetails::of))
                .logout(out -> out.addLogoutHandler(kept));
    }

    private void repeatTheCookie(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(tokens)
                // programs repeat the cookie unchanged, so no masked tokens
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                // the new token goes out with the very answer that signs in
                .sessionAuthenticationStrategy((authentication, request, response) -> {
                    tokens.saveToken(tokens.generateToken(request), request, response);
                    kept.signedIn(authentication, request, response);
                });
    }

    /** Vaadin's pages are sent past Spring's wrapper, which would add the headers at the last moment. */
    private static final class WriteAtOnce implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .withObjectPostProcessor(new WriteAtOnce());
    }
}
