package io.gapwise.core.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Range;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of the figure (Kirkpatrick's level 4).
 *
 * @param points how many points the figure has since it was in place
 * @param baselinePoints how many points it has before
 * @param signal what shows that it has moved
 * @param comparison what became of people who did not take part
 * @param chosenAsWorst whether the people were chosen because their figure was at its worst
 * @param definitionChanged whether the figure is counted otherwise than before
 * @param otherChange whether something else changed at the same time that could have moved it
 * @param heldBefore whether it had moved as it should at an earlier look
 * @param successes how many of the people succeed
 * @param successesShareACondition whether those who succeed have something in common that the others lack
 */
public record Result(
        Moved moved,
        @Range(min = 0, max = MAX_POINTS) @Nullable Integer points,
        @Range(min = 0, max = MAX_POINTS) @Nullable Integer baselinePoints,
        Signal signal,
        ComparisonGroup comparison,
        Answer chosenAsWorst,
        Answer definitionChanged,
        Answer otherChange,
        Answer heldBefore,
        Successes successes,
        Answer successesShareACondition) {

    static final int MAX_POINTS = 100_000;

    public static final Result NOTHING = new Result(
            Moved.UNKNOWN,
            null,
            null,
            Signal.UNKNOWN,
            ComparisonGroup.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Successes.UNKNOWN,
            Answer.UNKNOWN);

    public Result {
        Property.check(Result.class, "points", points);
        Property.check(Result.class, "baselinePoints", baselinePoints);
    }
}
