package org.trialign.ui.signin;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.trialign.access.SignInRules;

/** The chain of the screens, after that of {@code /api}: Vaadin's, with our sign-in page and rules. */
@Configuration
class WebSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, SignInRules rules) throws Exception {
        rules.signIn(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/trialign.svg")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // the router says what doesn't exist; each view says who may see it
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }
}
