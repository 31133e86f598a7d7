package io.gapwise.core.findings;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Derived;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.Words;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the causes that were found and not discounted, and those that were discounted.
 *
 * @param onlyClaimed whether there is a cause found beside growth and mandate, and each of these is only claimed
 */
public record Causes(Set<Cause> found, Set<Cause> discounted, Answer onlyClaimed) {

    public Causes {
        found = Words.ordered(Cause.class, found);
        discounted = Words.ordered(Cause.class, discounted);
    }

    /**
     * Holds causes, of which growth and mandate need nobody's claim.
     *
     * @param support says how well it is supported that a cause is there
     */
    public static Causes of(Set<Cause> found, Set<Cause> discounted, Function<Cause, @Nullable Support> support) {
        int claims = 0;
        boolean onlyClaimed = true;
        for (Cause cause : found) {
            if (cause != Cause.GROWTH && cause != Cause.MANDATE) {
                claims++;
                onlyClaimed &= support.apply(cause) == Support.CLAIMED;
            }
        }
        return new Causes(found, discounted, claims > 0 && onlyClaimed ? Answer.YES : Answer.NO);
    }

    /** Counts the causes found that learning can remove. */
    @Derived
    public int learningCount() {
        int learning = 0;
        for (Cause cause : found) {
            learning += cause.learning() ? 1 : 0;
        }
        return learning;
    }

    /** Counts the causes found that learning cannot remove. */
    @Derived
    public int otherCount() {
        return found.size() - learningCount();
    }
}
