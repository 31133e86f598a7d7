package io.gapwise.core.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Derived;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Range;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of a recommendation some time after it was given. Everything may be left out; what is left out is
 * unknown and never guessed.
 *
 * @param weeks how many weeks it has been in place for most of the people
 * @param leadWeeks after how many weeks the recommendation itself wants to look at the result
 * @param learning whether a way of learning is among what was taken
 * @param remedies the remedies that were taken; null where nobody said which
 * @param methods the ways of learning that were taken; null where nobody said which
 */
public record FollowUp(
        @Range(min = 0, max = 520) @Nullable Integer weeks,
        @Range(min = 0, max = 520) @Nullable Integer leadWeeks,
        InPlace inPlace,
        Decision decision,
        Answer learning,
        @Nullable Set<Remedy> remedies,
        @Nullable Set<Method> methods,
        Reach reach,
        Reaction reaction,
        Learned learned,
        Use use,
        Conditions conditions,
        Result result,
        Money money) {

    /** The path under which reasons, questions and requests name what is known here: {@code followUp.use.percent}. */
    public static final String PATH = "followUp";

    /** The weeks after which a result can be expected where the recommendation does not say. */
    public static final int USUAL_LEAD_WEEKS = 12;

    /** A follow-up of which nothing is known. */
    public static final FollowUp NOTHING = new FollowUp(
            null,
            null,
            InPlace.UNKNOWN,
            Decision.UNKNOWN,
            Answer.UNKNOWN,
            null,
            null,
            Reach.NOTHING,
            Reaction.NOTHING,
            Learned.NOTHING,
            Use.NOTHING,
            Conditions.NOTHING,
            Result.NOTHING,
            Money.NOTHING);

    public FollowUp {
        remedies = remedies == null ? null : Words.ordered(Remedy.class, remedies);
        methods = methods == null ? null : Words.ordered(Method.class, methods);
        Property.check(FollowUp.class, "weeks", weeks);
        Property.check(FollowUp.class, "leadWeeks", leadWeeks);
    }

    /**
     * Says whether as many weeks have passed as the recommendation wants to wait for its result, or as is usual where it
     * does not say.
     */
    @Derived
    public Answer pastLeadTime() {
        if (weeks == null) {
            return Answer.UNKNOWN;
        }
        return weeks >= (leadWeeks == null ? USUAL_LEAD_WEEKS : leadWeeks) ? Answer.YES : Answer.NO;
    }
}
