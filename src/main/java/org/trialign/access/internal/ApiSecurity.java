package org.trialign.access.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.trialign.access.FairUse;
import org.trialign.access.SignInRules;

/** The chain of {@code /api/**}: the session of the screens, but nothing redirects (doors.md, "Signing in"). */
@Configuration
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, SignInRules rules, ProblemAnswers answers, FairUse fairUse, OwnOrigin origin)
            throws Exception {
        rules.guard(http);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, why) -> answers.notSignedIn(response))
                        .accessDeniedHandler((request, response, why) -> answers.tokenMissing(request, response)))
                .addFilterBefore(origin.of(AnyRequestMatcher.INSTANCE), CsrfFilter.class)
                .addFilterAfter(new ApiLimits(fairUse, answers), AuthorizationFilter.class)
                .build();
    }
}
