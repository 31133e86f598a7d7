package io.gapwise.service.outcomes;

import io.gapwise.practice.money.Amount;
import io.gapwise.practice.money.Return;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an initiative earned by a day, and what it costs to do nothing.
 *
 * @param costOfNothing what a month without it costs; null where nobody said what the gap costs
 * @param intangibles what is worth something and has no price
 */
public record MeasuredReturn(
        LocalDate asOf, Return earned, @Nullable Amount costOfNothing, List<String> intangibles) {

    public MeasuredReturn {
        intangibles = List.copyOf(intangibles);
    }
}
