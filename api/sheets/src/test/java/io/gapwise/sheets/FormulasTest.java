package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", "-", "+49 30 1"})
    void whatASpreadsheetProgramMightRunIsEscapedAndTakenBack(String text) {
        assertThat(Formulas.escaped(text)).isEqualTo("'" + text);
        assertThat(Formulas.unescaped("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "+2.5", "-0,5", "-1e5", "text", "a=b", "'quoted'", "", "1-2"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(Formulas.escaped(text)).isEqualTo(text);
        assertThat(Formulas.unescaped(text)).isEqualTo(text);
    }
}
