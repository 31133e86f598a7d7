package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/**
 * Describes the gap itself. Nobody sends {@code described}: the case fills it in with YES where it says both what is
 * desired and what happens instead.
 */
public record Gap(
        Purpose purpose,
        Nature nature,
        DoneBefore doneBefore,
        Frequency frequency,
        Difficulty difficulty,
        Answer lookUpPossible,
        Answer contentChanges,
        Answer legallyMandated,
        @Length(max = 100) @Nullable String capability,
        @Derived Answer described) {

    public Gap {
        Property.check(Gap.class, "capability", capability);
    }

    Gap described(Answer whetherDescribed) {
        return new Gap(
                purpose,
                nature,
                doneBefore,
                frequency,
                difficulty,
                lookUpPossible,
                contentChanges,
                legallyMandated,
                capability,
                whetherDescribed);
    }
}
