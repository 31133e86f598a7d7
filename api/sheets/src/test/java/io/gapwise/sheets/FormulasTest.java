package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\tplain",
                "=HYPERLINK(\"http://x\")",
                "-",
                "+49 30 1",
                "\uFF1D1+1",
                "\uFF0B1+1",
                "\uFF0D1+1",
                "\uFF20SUM(A1)",
                " =1+1",
                "\u00A0=1+1",
                "\u200B\uFEFF=1+1",
                "\u202E \uFF1D1+1",
                "\u0000=1+1",
                "\u3000\u000B@SUM(A1)"
            })
    void whatASpreadsheetProgramMightRunIsEscapedAndTakenBack(String text) {
        assertThat(Formulas.escaped(text)).isEqualTo("'" + text);
        assertThat(Formulas.unescaped("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "+2.5", "-0,5", "-1e5", "text", "a=b", "'quoted'", "", "1-2", " text", "\u00A0a=b"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(Formulas.escaped(text)).isEqualTo(text);
        assertThat(Formulas.unescaped(text)).isEqualTo(text);
    }
}
