package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/**
 * Describes a performance gap in the words of an analyst or a portal. Only the title is required; everything else that
 * is left out is unknown and never guessed.
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
