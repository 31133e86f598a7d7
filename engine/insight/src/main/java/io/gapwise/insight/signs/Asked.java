package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a group is asked about a case.
 *
 * @param task what the case is about, as it stands in a sentence: "logging a complaint"
 * @param change what is new; null where nothing is
 * @param first the obstacles that matter most, such as those that could still turn the verdict; the best one first
 * @param turned whether the answers stand in the opposite order. The first answer is chosen more often, so half of the
 *     people should get them turned
 */
public record Asked(
        SignLanguage language, String task, @Nullable String change, List<Obstacle> first, boolean turned) {

    public Asked {
        first = List.copyOf(first);
        change = change == null || change.isBlank() ? null : change;
    }
}
