package org.trialign.access;

import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.trialign.access.internal.KeptSignInCookie;
import org.trialign.access.internal.OwnOrigin;
import org.trialign.access.internal.SignInDetails;

/** What holds for every request, from a screen or from a program: the token of doors.md, and the headers. */
@Component
public class SignInRules {
    /**
     * The files that pages are made of: the same for everybody. Vaadin says how long each may be kept; beside that
     * Spring's {@code Pragma: no-cache} would make Chromium ask for each anew with every page.
     */
    private static final RequestMatcher FILES_OF_PAGES =
            new OrRequestMatcher(Stream.of("/VAADIN/build/**", "/VAADIN/static/**", "/aura/**", "/trialign.svg")
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList());

    private final KeptSignInCookie kept;
    private final OwnOrigin origin;
    private final CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();

    SignInRules(KeptSignInCookie kept, OwnOrigin origin) {
        this.kept = kept;
        this.origin = origin;
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
        http.addFilterBefore(
                origin.of(new OrRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login"),
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"),
                        new RequestHeaderRequestMatcher(HttpHeaders.UPGRADE))),
                CsrfFilter.class);
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

    /** The others are on every answer, see {@link SecurityHeaders}. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(FILES_OF_PAGES), new CacheControlHeadersWriter()))
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .withObjectPostProcessor(new WriteAtOnce());
    }
}
