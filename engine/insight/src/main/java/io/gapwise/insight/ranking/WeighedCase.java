package io.gapwise.insight.ranking;

import io.gapwise.core.cases.Word;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a case is ranked by. It is so small that thousands of them can be kept, while the reasons of those that
 * somebody looks at are found again.
 *
 * @param id what tells the case from the others
 * @param due the day by which the gap is to be closed; null where nobody stated one that is within a year
 * @param costPerYear what the gap costs in a year, as it was stated; null where nobody stated it
 * @param currency the currency of that cost; null where nobody stated it
 */
public record WeighedCase(
        String id,
        String title,
        PlaceValue place,
        NeedValue need,
        UrgencyValue urgency,
        EffectValue effect,
        ReadinessValue readiness,
        @Nullable LocalDate due,
        @Nullable BigDecimal costPerYear,
        @Nullable String currency) {

    /** Returns the part of the ranking to which it belongs. */
    public RankingPart part() {
        return RankingPart.of(place, need);
    }

    /** Returns the word that one of the first four criteria compares. */
    Word word(Criterion criterion) {
        return switch (criterion) {
            case PLACE -> place;
            case URGENCY -> urgency;
            case EFFECT -> effect;
            case READINESS -> readiness;
            case DUE, COST_PER_YEAR, NAME -> throw new IllegalArgumentException(criterion + " is no word.");
        };
    }
}
