package io.gapwise.core.cases;

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
        @Derived Answer described) {

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
                whetherDescribed);
    }
}
