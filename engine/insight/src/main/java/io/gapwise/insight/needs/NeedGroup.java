package io.gapwise.insight.needs;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows about the same capability of the same role.
 *
 * @param role empty where no row says it
 * @param capability empty where no row says it
 * @param people how many people they are about; a row that does not say it counts as one
 * @param levels how many of the rows say how people perform today
 * @param wishes how many rows wish for each course, in their words, the most wished for first
 * @param common what all rows say alike; anything else is unknown in it
 */
public record NeedGroup(
        String role,
        String capability,
        int rows,
        long people,
        Map<Standing, Integer> levels,
        Map<String, Integer> wishes,
        GapCase common) {

    public NeedGroup {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        wishes = Collections.unmodifiableMap(new LinkedHashMap<>(wishes));
    }

    /** Returns the wish of most rows, or null if nobody wishes for anything. */
    public @Nullable String mostWished() {
        return wishes.isEmpty() ? null : wishes.keySet().iterator().next();
    }
}
