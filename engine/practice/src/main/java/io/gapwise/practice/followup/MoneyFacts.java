package io.gapwise.practice.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.Money;
import io.gapwise.practice.money.Amount;
import io.gapwise.practice.money.Return;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;

/** Derives what is known of the return. Nothing is known as long as no money was named. */
final class MoneyFacts {

    private MoneyFacts() {}

    static Money of(OutcomeData data, LocalDate asOf) {
        if (data.figure().costPerYear() == null && data.costs().isEmpty()) {
            return Money.NOTHING;
        }
        Return worked = Return.of(data, asOf);
        return new Money(
                worked.isolated() == Isolation.Way.NONE ? Answer.NO : Answer.YES, negative(worked), Answer.UNKNOWN);
    }

    private static Answer negative(Return worked) {
        Amount percent = worked.percent();
        if (percent == null) {
            return Answer.UNKNOWN;
        }
        return percent.range().likely().signum() < 0 ? Answer.YES : Answer.NO;
    }
}
