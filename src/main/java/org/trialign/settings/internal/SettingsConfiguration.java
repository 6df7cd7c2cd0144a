package org.trialign.settings.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.trialign.settings.TrialignSettings;

/** The settings as a bean for every module that asks for them. */
@Configuration
class SettingsConfiguration {
    @Bean
    TrialignSettings settings(Environment environment) {
        return TrialignSettings.read(environment::getProperty);
    }
}
