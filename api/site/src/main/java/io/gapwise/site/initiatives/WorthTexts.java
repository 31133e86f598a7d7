package io.gapwise.site.initiatives;

import io.gapwise.practice.money.Amount;
import io.gapwise.practice.money.AmountCode;
import io.gapwise.practice.money.Range;
import io.gapwise.practice.money.Reservation;
import io.gapwise.practice.money.Return;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.outcomes.MeasuredReturn;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts into words what an initiative is worth, and what that rests on. */
@Component
final class WorthTexts {

    private static final int DIGITS = 3;

    /** What is told of the whole first year, of which a part may still lie ahead. */
    private static final Set<AmountCode> EXPECTED = EnumSet.of(AmountCode.BENEFIT, AmountCode.RATIO, AmountCode.RETURN);

    private final SiteTexts say;

    WorthTexts(SiteTexts say) {
        this.say = say;
    }

    ShownWorth of(MeasuredReturn measured, InitiativeContent content) {
        Return earned = measured.earned();
        String currency = Objects.requireNonNullElse(earned.currency(), "");
        String figure = Objects.requireNonNullElse(content.figure().unit(), "");
        boolean expected =
                earned.reservations().stream().anyMatch(each -> each.kind() == Reservation.Kind.YEAR_NOT_OVER);
        List<ShownAmount> amounts = new ArrayList<>();
        Stream.of(
                        earned.benefit(),
                        earned.earned(),
                        earned.cost(),
                        earned.ratio(),
                        earned.percent(),
                        earned.breakEven())
                .filter(Objects::nonNull)
                .map(amount -> expected && EXPECTED.contains(amount.code())
                        ? amount(amount, currency, figure).called(say.text("amount.expected." + amount.code()))
                        : amount(amount, currency, figure))
                .forEach(amounts::add);
        if (measured.costOfNothing() != null) {
            amounts.add(costOfNothing(measured.costOfNothing(), currency, figure));
        }
        return new ShownWorth(
                earned.percent() != null,
                amounts,
                earned.reservations().stream()
                        .map(each -> reservation(each, content.isolation().way()))
                        .toList(),
                measured.intangibles());
    }

    /** Where values tell which part of the gap is still open, it is that part that costs, and no longer the whole gap. */
    private ShownAmount costOfNothing(Amount amount, String currency, String unit) {
        ShownAmount shown = amount(amount, currency, unit);
        Amount year = amount.inputs().get(0);
        if (year.inputs().stream().noneMatch(input -> input.code() == AmountCode.OPEN)) {
            return shown;
        }
        Amount whole = Amount.perMonth(AmountCode.COST_OF_NOTHING, year.inputs().get(0));
        return shown.called(say.text("amount.stillOpen"))
                .beside(say.text("amount.ofWhole", amount(whole, currency, unit).value()));
    }

    /** Where a way was chosen by which the effect is to be told apart, what is missing for that way is named. */
    private String reservation(Reservation reservation, Isolation.Way way) {
        boolean chosen = reservation.kind() == Reservation.Kind.NOT_ISOLATED && way != Isolation.Way.NONE;
        return say.text(
                "reservation." + reservation.kind() + (chosen ? "." + way : ""),
                reservation.words().stream()
                        .map(word -> say.text("cost." + word))
                        .collect(Collectors.joining(", ")));
    }

    ShownAmount amount(Amount amount, String currency, String unit) {
        Range range = amount.range();
        boolean exact = range.high() != null && range.low().compareTo(range.high()) == 0;
        return new ShownAmount(
                say.text("amount." + amount.code(), amount.word() == null ? "" : say.text("cost." + amount.word())),
                exact ? in(amount.unit(), number(range.low()), currency, unit) : between(amount, currency, unit),
                exact ? "" : likely(amount, currency, unit),
                say.text("amount.how." + amount.how()),
                amount.inputs().stream()
                        .map(each -> amount(each, currency, unit))
                        .toList());
    }

    /** Says with which amount is counted; none where not even gain and loss can be told apart. */
    private String likely(Amount amount, String currency, String unit) {
        Range range = amount.range();
        boolean open =
                range.low().signum() < 0 && range.high() != null && range.high().signum() > 0;
        return open
                ? say.text("amount.open")
                : say.text("amount.likely", in(amount.unit(), number(range.likely()), currency, unit));
    }

    private String between(Amount amount, String currency, String unit) {
        BigDecimal high = amount.range().high();
        String written = high == null
                ? say.text("amount.range.open", number(amount.range().low()))
                : say.text("amount.range", number(amount.range().low()), number(high));
        return in(amount.unit(), written, currency, unit);
    }

    private String in(Amount.Unit in, String written, String currency, String unit) {
        return in == Amount.Unit.FIGURE
                ? (written + " " + unit).strip()
                : say.text("amount.unit." + in, written, currency).strip();
    }

    /** Three digits are as many as an estimate carries; more would look surer than it is. */
    private String number(BigDecimal exact) {
        BigDecimal rounded = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return say.number(rounded.stripTrailingZeros());
    }
}
