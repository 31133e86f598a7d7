package io.gapwise.site.answer;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.site.TestTexts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class CostOfNothingTextTest {

    private final CostOfNothingText texts = new CostOfNothingText(TestTexts.texts());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysWhatAMonthCostsAndFromWhatThatIsWorkedOut() {
        var costly = aGapCase(Map.of("goal.costPerYear", 100_000, "goal.currency", "EUR"))
                .build();

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(texts.of(costly))
                .isEqualTo("Each month in which nothing changes costs about €8,330: €100,000 a year, as the case says,"
                        + " divided by twelve.");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(texts.of(costly)).contains("etwa 8.330\u00a0€: 100.000\u00a0€ im Jahr");
    }

    @Test
    void saysNothingWhereNobodyNamedACost() {
        assertThat(texts.of(aGapCase().build())).isNull();
        assertThat(texts.of(aGapCase(Map.of("goal.costPerYear", 0)).build())).isNull();
    }

    @Test
    void writesACostWithoutACurrencyAsANumber() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(texts.of(aGapCase(Map.of("goal.costPerYear", 1200)).build())).contains("about 100: 1,200 a year");
    }
}
