package org.trialign.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;

/** Amounts as people write them. */
@Rule("PN-7")
class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2100|2100",
                "2,100|2100",
                " 2 100 |2100",
                "2.5|2.5",
                "0|0",
                "1000000000000|1000000000000",
                "1.125|1.125"
            })
    void anAmountIsReadAsEnglishWritesIt(String text, BigDecimal number) {
        assertThat(AmountEditor.read(text, Locale.ENGLISH))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.100|2100", "2,5|2.5"})
    void anAmountIsReadAsGermanWritesIt(String text, BigDecimal number) {
        assertThat(AmountEditor.read(text, Locale.GERMAN))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "2,5", "-1", "1.2345", "1000000000001", "1e3", "2,10", "", "٣"})
    void whatIsNoAmountIsNotRead(String text) {
        assertThat(AmountEditor.read(text, Locale.ENGLISH)).isEmpty();
    }
}
