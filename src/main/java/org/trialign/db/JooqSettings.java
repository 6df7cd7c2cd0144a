package org.trialign.db;

import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same statements for H2 and PostgreSQL: names unquoted, so that each database folds them as it likes. */
@Configuration
class JooqSettings {
    @Bean
    DefaultConfigurationCustomizer unquotedNames() {
        return configuration -> configuration.set(unquoted());
    }

    static Settings unquoted() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.AS_IS)
                .withExecuteLogging(false);
    }
}
