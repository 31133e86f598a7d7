package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.ShownBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was counted or scored on one day. Several of one kind, day and origin are parts, such as teams, and are
 * added up.
 *
 * @param count how many it is true of; null where only a score is known
 * @param of among how many it was counted; null where it is all whom the initiative reaches
 * @param value a mean score from 0 to 100; null where it was counted
 * @param by who or what shows it
 */
public record Observation(
        ObservationKind kind,
        LocalDate on,
        @Nullable Integer count,
        @Nullable Integer of,
        @Nullable BigDecimal value,
        ShownBy by) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    public Observation {
        if (count == null && value == null) {
            throw new IllegalArgumentException(
                    "The observation %s of %s must have a count or a value.".formatted(kind, on));
        }
        if (count != null && count < 0 || of != null && of < 0 || count != null && of != null && count > of) {
            throw new IllegalArgumentException(
                    "The count (%s) of %s on %s must lie between 0 and (%s).".formatted(count, kind, on, of));
        }
        if (value != null && (value.signum() < 0 || value.compareTo(HIGHEST) > 0)) {
            throw new IllegalArgumentException(
                    "The value (%s) of %s on %s must lie between 0 and 100.".formatted(value, kind, on));
        }
    }
}
