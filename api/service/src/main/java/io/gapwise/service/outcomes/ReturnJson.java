package io.gapwise.service.outcomes;

import io.gapwise.practice.money.Amount;
import io.gapwise.practice.money.Return;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what an initiative earned as ranges, each with the numbers that it was worked out from. */
final class ReturnJson {

    private static final int CENTS = 2;

    private ReturnJson() {}

    static Map<String, Object> of(MeasuredReturn measured) {
        Return earned = measured.earned();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("asOf", measured.asOf().toString());
        members.put("isolated", earned.isolated());
        OutcomeJson.put(members, "currency", earned.currency());
        OutcomeJson.put(members, "benefit", amount(earned.benefit()));
        OutcomeJson.put(members, "earned", amount(earned.earned()));
        OutcomeJson.put(members, "cost", amount(earned.cost()));
        OutcomeJson.put(members, "ratio", amount(earned.ratio()));
        OutcomeJson.put(members, "percent", amount(earned.percent()));
        OutcomeJson.put(members, "breakEven", amount(earned.breakEven()));
        members.put(
                "reservations",
                earned.reservations().stream()
                        .map(each -> Map.of("kind", each.kind(), "words", each.words()))
                        .toList());
        OutcomeJson.put(members, "costOfNothing", amount(measured.costOfNothing()));
        members.put("intangibles", measured.intangibles());
        return members;
    }

    private static @Nullable Map<String, Object> amount(@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", amount.code());
        OutcomeJson.put(members, "word", amount.word());
        members.put("low", rounded(amount.unit(), amount.range().low()));
        members.put("likely", rounded(amount.unit(), amount.range().likely()));
        members.put("high", rounded(amount.unit(), amount.range().high()));
        members.put("unit", amount.unit());
        members.put("how", amount.how());
        members.put("inputs", amount.inputs().stream().map(ReturnJson::amount).toList());
        return members;
    }

    /** Money is told in cents; all else as it was worked out. */
    private static @Nullable BigDecimal rounded(Amount.Unit unit, @Nullable BigDecimal value) {
        return value == null || unit != Amount.Unit.MONEY ? value : value.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
