package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5        | 1234.5",
                "1,234.5        | 1234.5",
                "-1.234.567,89  | -1234567.89",
                "1.234.567      | 1234567",
                "1,234,567      | 1234567",
                "1 234          | 1234",
                "1\u00A0234,5   | 1234.5",
                "1\u202F234.5   | 1234.5",
                "1'234.50       | 1234.50",
                "12.5           | 12.5",
                "0.125          | 0.125",
                "1234.125       | 1234.125",
                ".5             | 0.5",
                "+3             | 3",
                "\u221212       | -12",
                "007            | 7",
                "1.5e3          | 1500",
            })
    void aNumberWithOneReadingIsReadInEveryLanguage(String written, String number) {
        for (DecimalSign sign : DecimalSign.values()) {
            assertThat(WrittenNumber.read(written, sign, false)).as(sign.name()).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({"'12,5', 12.5", "'0,125', 0.125", "'1234,125', 1234.125", "'1,5e3', 1500"})
    void aDecimalCommaIsReadWhereItIsWrittenSo(String written, String number) {
        for (DecimalSign sign : new DecimalSign[] {DecimalSign.COMMA, DecimalSign.PROBABLY_COMMA}) {
            assertThat(WrittenNumber.read(written, sign, false)).isEqualByComparingTo(number);
        }
        assertThatThrownBy(() -> WrittenNumber.read(written, DecimalSign.POINT, false))
                .isInstanceOf(NumberFormatException.class)
                .isNotInstanceOf(AmbiguousNumber.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | POINT          | 1.234   | two",
                "1,234 | POINT          | two     | 1234",
                "1.234 | COMMA          | two     | 1234",
                "1,234 | COMMA          | 1.234   | two",
                "1.234 | PROBABLY_COMMA | two     | 1234",
                "1,234 | PROBABLY_COMMA | two     | two",
            })
    void aSignBeforeThreeDigitsIsReadOnlyWhereItIsCertain(
            String written, DecimalSign sign, String number, String wholeNumber) {
        assertThat(reading(written, sign, false)).isEqualTo(number);
        assertThat(reading(written, sign, true)).isEqualTo(wholeNumber);
    }

    private static String reading(String written, DecimalSign sign, boolean whole) {
        try {
            return WrittenNumber.read(written, sign, whole).toPlainString();
        } catch (AmbiguousNumber e) {
            return "two";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "1.2.3", "1.234.5", "12.34,5", "1,23.4", "1 23", "1e", "1e1000", "0x10", "NaN", "٣", "1 2"
            })
    void whatIsNoNumberIsRefused(String written) {
        assertThat(Stream.of(DecimalSign.values()))
                .allSatisfy(sign -> assertThatThrownBy(() -> WrittenNumber.read(written, sign, false))
                        .isInstanceOf(NumberFormatException.class));
    }

    @ParameterizedTest
    @EnumSource
    void aNumberOfAMillionDigitsIsRefusedAtOnce(DecimalSign sign) {
        assertThatThrownBy(() -> WrittenNumber.read("1".repeat(1_000_000), sign, false))
                .isInstanceOf(NumberFormatException.class);
    }
}
