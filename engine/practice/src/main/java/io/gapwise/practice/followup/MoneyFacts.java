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

    private static final int WEEKS_OF_A_YEAR = 52;

    private MoneyFacts() {}

    static Money of(OutcomeData data, LocalDate asOf) {
        if (data.figure().costPerYear() == null && data.costs().isEmpty()) {
            return Money.NOTHING;
        }
        Return worked = Return.of(data, asOf);
        return new Money(isolated(data, asOf, worked), negative(data, asOf, worked), Answer.UNKNOWN);
    }

    /** A share that may be nothing sets nothing apart, and neither does one of a move that had begun before. */
    private static Answer isolated(OutcomeData data, LocalDate asOf, Return worked) {
        Amount benefit = worked.benefit();
        boolean apart = worked.isolated() != Isolation.Way.NONE
                && benefit != null
                && benefit.range().low().signum() > 0
                && !ResultFacts.movedAlready(data, asOf);
        return apart ? Answer.YES : Answer.NO;
    }

    /** What the first year cost and brought is known when it is over. */
    private static Answer negative(OutcomeData data, LocalDate asOf, Return worked) {
        Amount percent = worked.percent();
        LocalDate since = data.inPlaceSince(asOf);
        if (percent == null || since == null || asOf.isBefore(since.plusWeeks(WEEKS_OF_A_YEAR))) {
            return Answer.UNKNOWN;
        }
        return percent.range().likely().signum() < 0 ? Answer.YES : Answer.NO;
    }
}
