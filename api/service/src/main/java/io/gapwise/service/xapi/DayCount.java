package io.gapwise.service.xapi;

import io.gapwise.practice.outcomes.ObservationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was true up to a day.
 *
 * @param people how many people it is true of; null where it is a score
 * @param of among how many people; null where it is all whom the initiative reaches
 * @param score the mean score from 0 to 100; null where people were counted
 */
record DayCount(
        ObservationKind kind,
        LocalDate on,
        @Nullable Integer people,
        @Nullable Integer of,
        @Nullable BigDecimal score) {}
