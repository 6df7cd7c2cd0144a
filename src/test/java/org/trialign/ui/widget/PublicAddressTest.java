package org.trialign.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.settings.TrialignSettings;

class PublicAddressTest {
    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    @Rule("PE-67")
    void linksBeginWithThePublicAddressElseWithTheOneThatTheBrowserUses() {
        MockVaadin.setup();
        assertThat(of(Map.of("TRIALIGN_PUBLIC_URL", "https://trialign.example.org/")))
                .isEqualTo("https://trialign.example.org/join/x");
        assertThat(of(Map.of())).matches("http://[^/]+/join/x");
    }

    private static String of(Map<String, String> settings) {
        return new PublicAddress(TrialignSettings.read(settings::get)).of("/join/x");
    }
}
