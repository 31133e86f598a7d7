package io.gapwise.core.cases;

/**
 * The gap itself. {@code described} is not sent: the case fills it in, YES where both what is desired and what happens
 * instead are told.
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

    Gap described(Answer told) {
        return new Gap(
                purpose,
                nature,
                doneBefore,
                frequency,
                difficulty,
                lookUpPossible,
                contentChanges,
                legallyMandated,
                told);
    }
}
