package io.gapwise.site.answer;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.money.CostOfNothing;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what each month costs in which nothing changes, and from what that is worked out. */
@Component("costOfNothing")
public final class CostOfNothingText {

    /** More would look surer than a figure is that somebody estimated. */
    private static final int DIGITS = 3;

    private final SiteTexts say;

    CostOfNothingText(SiteTexts say) {
        this.say = say;
    }

    /** Returns null where nobody said what the gap costs in a year, or that it costs nothing. */
    public @Nullable String of(GapCase gapCase) {
        Goal goal = gapCase.goal();
        BigDecimal year = goal.costPerYear();
        if (year == null || year.signum() == 0) {
            return null;
        }
        Figure figure =
                new Figure(null, goal.unit(), goal.baseline(), goal.target(), goal.direction(), year, goal.currency());
        BigDecimal month = CostOfNothing.perMonth(figure, Series.NOTHING, LocalDate.EPOCH)
                .orElseThrow()
                .range()
                .likely()
                .round(new MathContext(DIGITS));
        return say.text("answer.costOfNothing", money(month, goal.currency()), money(year, goal.currency()));
    }

    private String money(BigDecimal amount, @Nullable String currency) {
        if (currency == null || ShownNumber.needsPowerOfTen(amount) || !known(currency)) {
            return (say.number(amount) + " " + (currency == null ? "" : currency)).strip();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(say.locale());
        format.setCurrency(Currency.getInstance(currency));
        boolean whole = amount.setScale(0, RoundingMode.DOWN).compareTo(amount) == 0;
        format.setMaximumFractionDigits(whole ? 0 : 2);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        return format.format(amount);
    }

    private static boolean known(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency));
    }
}
