package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.SheetLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class CorrectionFormTest {

    private static final CorrectionForm FORM = new CorrectionForm(new SheetLayout(
            List.of("title", "goal.baseline", "goal.metric", "evidence.sources", "evidence.statements", "Notes"),
            ',',
            false));

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aGermanTypesADecimalComma() {
        Map<String, String[]> typed = Map.of("cell.2.1", new String[] {"3,5"});

        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(FORM.read(typed)).containsExactly(new CellCorrection(2, 1, Cell.text("3.5")));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(FORM.read(typed)).containsExactly(new CellCorrection(2, 1, Cell.text("3,5")));
    }

    @Test
    void nothingChosenLeavesWhatStandsThere() {
        assertThat(FORM.read(Map.of("cell.2.2", new String[] {""}, "set.2.3", new String[] {"1"})))
                .isEmpty();
        assertThat(FORM.read(Map.of("cell.2.0", new String[] {""})))
                .containsExactly(new CellCorrection(2, 0, Cell.BLANK));
    }

    @Test
    void statementsAreTypedOneALineAndMayBeTakenAway() {
        assertThat(FORM.read(Map.of("cell.2.4", new String[] {"LEADERS: habit PRESENT\r\nEXPERTS: habit ABSENT\r\n"})))
                .containsExactly(new CellCorrection(2, 4, Cell.text("LEADERS: habit PRESENT\nEXPERTS: habit ABSENT")));
        assertThat(FORM.read(Map.of("cell.2.4", new String[] {""})))
                .containsExactly(new CellCorrection(2, 4, Cell.BLANK));
        assertThat(FORM.read(Map.of("cell.2.5", new String[] {"x"}))).isEmpty();
    }

    @Test
    void takesNoWordsThatNobodyOffered() {
        Map<String, String[]> sent = Map.of(
                "set.2.3",
                new String[] {"1"},
                "some.2.3",
                new String[] {"SURVEY", "<b>", "NONE"},
                "cell.2.999",
                new String[] {"x"},
                "cell.99999999999999999999.1",
                new String[] {"x"});

        assertThat(FORM.read(sent)).containsExactly(new CellCorrection(2, 3, Cell.text("SURVEY")));
    }
}
