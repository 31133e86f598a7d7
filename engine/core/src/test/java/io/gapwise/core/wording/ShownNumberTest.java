package io.gapwise.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {

    @ParameterizedTest
    @CsvSource({
        "85, 85",
        "95.50, 95.50",
        "-0.25, -0.25",
        "1E3, 1000",
        "0, 0",
        "0E-300, 0",
        "123456789012345678901, 123456789012345678901",
        "1E300, 1E300",
        "-1.5E+300, -1.5E300",
        "1234567890123456789012345, 1.23456789012346E24",
        "0.0000000001, 0.0000000001",
        "1E-11, 1E-11",
        "0.33333333333333333333, 0.333333333333333",
    })
    void noNumberFillsLinesWithZeros(String number, String shown) {
        assertThat(ShownNumber.plain(new BigDecimal(number))).isEqualTo(shown);
    }

    @Test
    void aPowerOfTenHasTheDecimalSignOfTheLanguage() {
        assertThat(ShownNumber.withPowerOfTen(new BigDecimal("-1.5E300"), Locale.GERMAN))
                .isEqualTo("-1,5E300");
    }

    @Test
    void writesNumbersAsTheSentencesOfALanguageHaveThem() {
        assertThat(ShownNumber.inSentence(new BigDecimal("12.50"), Locale.GERMAN))
                .isEqualTo("12,50");
        assertThat(ShownNumber.inSentence(new BigDecimal("1234"), Locale.GERMAN))
                .isEqualTo("1234");
        assertThat(ShownNumber.inSentence(new BigDecimal("-1234567.5"), Locale.GERMAN))
                .isEqualTo("-1.234.567,5");
        assertThat(ShownNumber.inSentence(new BigDecimal("1E5"), Locale.GERMAN)).isEqualTo("100.000");
        assertThat(ShownNumber.inSentence(new BigDecimal("1234567.5"), Locale.ENGLISH))
                .isEqualTo("1234567.5");
    }
}
