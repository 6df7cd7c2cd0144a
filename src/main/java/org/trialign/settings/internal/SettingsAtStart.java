package org.trialign.settings.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.trialign.settings.BadSetting;
import org.trialign.settings.TrialignSettings;

/** Checks the settings before Spring starts and gives Spring what follows from them; a property set elsewhere wins. */
final class SettingsAtStart implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TrialignSettings settings = TrialignSettings.read(environment::getProperty);
        boolean ownDatabase = !environment.containsProperty("spring.datasource.url");
        if (settings.database() == null && ownDatabase) {
            makeWritable(settings.data());
        }
        environment.getPropertySources().addLast(new MapPropertySource("trialign", settings.springProperties()));
    }

    private static void makeWritable(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new BadSetting("TRIALIGN_DATA can't be made: \"" + data.toAbsolutePath() + "\"");
        }
        if (!Files.isWritable(data)) {
            throw new BadSetting("TRIALIGN_DATA can't be written: \"" + data.toAbsolutePath() + "\"");
        }
    }
}
