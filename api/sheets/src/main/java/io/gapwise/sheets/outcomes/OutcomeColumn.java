package io.gapwise.sheets.outcomes;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what one column of a report means.
 *
 * @param column its name
 * @param words what the words of a status mean, beside those that are known anyway
 * @param worst the value of a scale that is worth 0; null for a percentage
 * @param best the value of a scale that is worth 100; less than the worst where 1 is the best mark
 * @param why why it was guessed so, for people; empty where a person said it
 */
public record OutcomeColumn(
        String column,
        OutcomeUse use,
        Map<String, Standing> words,
        @Nullable BigDecimal worst,
        @Nullable BigDecimal best,
        String why) {

    public OutcomeColumn {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }
}
