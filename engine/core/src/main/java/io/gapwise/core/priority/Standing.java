package io.gapwise.core.priority;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Range;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of how a case stands among others: its objective, the ability that it asks for, and what makes it
 * easy or dear. Everything may be left out; what is left out is unknown and never guessed. What the case itself says, such
 * as whether managers support the learning, is not asked here again.
 *
 * @param initiative whether something about the same gap is under way already
 * @param weeksSinceWeighed how many weeks ago somebody last looked at these facts
 */
public record Standing(
        ObjectiveServed objective,
        Ability ability,
        Ease ease,
        Costs cost,
        Running initiative,
        @Range(min = 0, max = 520) @Nullable Integer weeksSinceWeighed) {

    /** The path under which reasons, questions and requests name what is known here: {@code standing.objective.weight}. */
    public static final String PATH = "standing";

    /** A standing of which nothing is known. */
    public static final Standing NOTHING =
            new Standing(ObjectiveServed.NOTHING, Ability.NOTHING, Ease.NOTHING, Costs.NOTHING, Running.UNKNOWN, null);

    public Standing {
        Property.check(Standing.class, "weeksSinceWeighed", weeksSinceWeighed);
    }
}
