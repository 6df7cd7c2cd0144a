package org.trialign.settings.internal;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Nobody reads observations of the frameworks here, and making them, two for each filter of each request, took a quarter
 * of what a command over the doors takes the processor (docs/measurements.md).
 */
@Configuration
class NoObservations {
    @Bean
    ObservationRegistry observations() {
        return ObservationRegistry.NOOP;
    }
}
