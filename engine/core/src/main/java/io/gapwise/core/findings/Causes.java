package io.gapwise.core.findings;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Derived;
import io.gapwise.core.cases.Words;
import java.util.Set;

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
