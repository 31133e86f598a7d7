package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/**
 * A performance gap as an analyst or a portal describes it. Only the title is required; whatever else is left out is
 * unknown and never guessed.
 */
public record GapCase(
        @Length(min = 3, max = 200) String title,
        @Length(max = 100) @Nullable String reference,
        @Length(max = 2000) @Nullable String desired,
        @Length(max = 2000) @Nullable String actual,
        RequestedSolution requestedSolution,
        Goal goal,
        Gap gap,
        Obstacles obstacles,
        Evidence evidence,
        Audience audience,
        Setting setting) {

    public GapCase {
        gap = gap.described(desired != null && actual != null ? Answer.YES : Answer.NO);
        Property.check(GapCase.class, "title", title);
        Property.check(GapCase.class, "reference", reference);
        Property.check(GapCase.class, "desired", desired);
        Property.check(GapCase.class, "actual", actual);
    }
}
