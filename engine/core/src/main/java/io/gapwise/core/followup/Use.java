package io.gapwise.core.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Range;
import org.jspecify.annotations.Nullable;

/**
 * Says how much of it is done at work (Kirkpatrick's level 3).
 *
 * @param percent how many of the people do it at work
 * @param shownBy who or what shows it
 * @param prompted whether they do it only when they are reminded
 * @param uneven whether it is very different between people or groups
 */
public record Use(
        @Range(min = 0, max = 100) @Nullable Integer percent,
        Trend trend,
        ShownBy shownBy,
        Answer prompted,
        Answer uneven) {

    public static final Use NOTHING = new Use(null, Trend.UNKNOWN, ShownBy.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    public Use {
        Property.check(Use.class, "percent", percent);
    }
}
