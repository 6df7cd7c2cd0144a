package org.trialign.workshop;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WorkshopConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
