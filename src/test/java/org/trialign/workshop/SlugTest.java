package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;

class SlugTest {
    @ParameterizedTest
    @Rule("WS-2")
    @CsvSource(delimiter = '|', textBlock = """
            Market square by night                                    | market-square-by-night
            Lantern Street: a branch library at the centre of things  | lantern-street-a-branch-library-at-the
            Öffentliche Plätze & Straßen                              | oeffentliche-plaetze-strassen
            Nobody's core  business!                                  | nobodys-core-business
            São João                                                  | sao-joao
            中文                                                      | workshop
            """)
    void aSlugIsReadableAndPlain(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
        assertThat(Slug.of("x".repeat(200))).hasSize(40);
    }
}
