package io.gapwise.sheets.outcomes;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what rows say of one person while a file is read; who it is, is not in it. */
final class PersonRow {

    private @Nullable Standing standing;
    private final Map<OutcomeUse, BigDecimal> scores = new EnumMap<>(OutcomeUse.class);

    /** The further of two standings counts: somebody who did it again has done it. */
    void reached(@Nullable Standing other) {
        if (other != null && (standing == null || other.compareTo(standing) > 0)) {
            standing = other;
        }
    }

    /** The later row counts. */
    void scored(OutcomeUse use, BigDecimal score) {
        scores.put(use, score);
    }

    @Nullable Standing standing() {
        return standing;
    }

    @Nullable BigDecimal score(OutcomeUse use) {
        return scores.get(use);
    }
}
