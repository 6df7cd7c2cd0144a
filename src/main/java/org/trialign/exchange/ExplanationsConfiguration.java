package org.trialign.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialign.explain.Explanations;

/** One store of explanations per node, for the door and for the screens. */
@Configuration
class ExplanationsConfiguration {
    @Bean
    Explanations explanations() {
        return new Explanations();
    }
}
