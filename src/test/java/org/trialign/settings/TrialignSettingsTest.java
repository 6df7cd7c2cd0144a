package org.trialign.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;

class TrialignSettingsTest {
    @Test
    @Rule("PE-40")
    void nothingSetMeansLoopbackAndH2WithoutDemo() {
        TrialignSettings settings = read(Map.of());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.springProperties())
                .hasEntrySatisfying(
                        "spring.datasource.url",
                        url -> assertThat(url.toString())
                                .startsWith("jdbc:h2:file:")
                                .contains("WRITE_DELAY=0"));
    }

    @ParameterizedTest
    @Rule("ST-22")
    @CsvSource({
        "jdbc:postgresql://db/trialign, jdbc:postgresql://db/trialign?prepareThreshold=0",
        "jdbc:postgresql://db/trialign?ssl=true, jdbc:postgresql://db/trialign?ssl=true&prepareThreshold=0",
        "jdbc:postgresql://db/trialign?prepareThreshold=3, jdbc:postgresql://db/trialign?prepareThreshold=3",
    })
    void postgresPlansEachStatementForTheTablesAsTheyAreUnlessTheAddressSaysOtherwise(String given, String used) {
        assertThat(read(Map.of("TRIALIGN_DB_URL", given)).springProperties())
                .containsEntry("spring.datasource.url", used);
    }

    @ParameterizedTest
    @Rule("PE-40")
    @CsvSource({
        "PORT, 70000",
        "PORT, http",
        "TRIALIGN_DEMO, yes",
        "TRIALIGN_PUBLIC_URL, trialign.example.org",
        "TRIALIGN_PUBLIC_URL, https://example.org/trialign",
        "TRIALIGN_DB_URL, jdbc:mysql://db/trialign",
        "HOST, no.such.host.invalid",
    })
    void aBadSettingIsRefusedInOneLineThatNamesIt(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(value)
                .message()
                .doesNotContain("\n");
    }

    @Test
    @Rule("PE-41")
    void theDemoRefusesToListenBeyondLoopback() {
        assertThatThrownBy(() -> read(Map.of("TRIALIGN_DEMO", "on", "HOST", "0.0.0.0")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("HOST");
        assertThat(read(Map.of("TRIALIGN_DEMO", "on", "HOST", "localhost")).demo())
                .isTrue();
    }

    @Test
    @Rule("PE-40")
    void behindAProxyLinksAndCookiesFollowThePublicAddress() {
        TrialignSettings settings = read(Map.of("TRIALIGN_PUBLIC_URL", "https://trialign.example.org/"));
        assertThat(settings.address(8080)).isEqualTo("https://trialign.example.org");
        assertThat(settings.springProperties())
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("server.forward-headers-strategy", "native");
    }

    private static TrialignSettings read(Map<String, String> set) {
        return TrialignSettings.read(set::get);
    }
}
