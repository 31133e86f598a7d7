package io.gapwise.practice.money;

import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an initiative earned in its first year against all that it cost. What is not known is null and never
 * guessed; the reservations say why.
 *
 * @param isolated by which way the part that is due to the initiative was told apart; NONE where it was not
 * @param benefit what the first year is worth, if what was reached is kept
 * @param earned what it was worth until now
 * @param cost all that was spent, or is planned where nothing was booked
 * @param ratio benefit to cost
 * @param percent the return: benefit less cost, in percent of the cost
 * @param breakEven after how many months the benefit equals the cost
 */
public record Return(
        Isolation.Way isolated,
        @Nullable Amount benefit,
        @Nullable Amount earned,
        @Nullable Amount cost,
        @Nullable Amount ratio,
        @Nullable Amount percent,
        @Nullable Amount breakEven,
        @Nullable String currency,
        List<Reservation> reservations) {

    public Return {
        reservations = List.copyOf(reservations);
    }

    /** Works out the return from what was known on a day. */
    public static Return of(OutcomeData data, LocalDate asOf) {
        return new ReturnWorker(data, asOf).work();
    }
}
