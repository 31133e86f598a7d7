package io.gapwise.core.findings;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Derived;
import io.gapwise.core.cases.Words;
import java.util.Set;

/** The causes found and not discounted, and those discounted. */
public record Causes(Set<Cause> found, Set<Cause> discounted) {

    public Causes {
        found = Words.ordered(Cause.class, found);
        discounted = Words.ordered(Cause.class, discounted);
    }

    /** How many of the causes found learning answers. */
    @Derived
    public int learningCount() {
        int learning = 0;
        for (Cause cause : found) {
            learning += cause.learning() ? 1 : 0;
        }
        return learning;
    }

    /** How many of the causes found learning does not answer. */
    @Derived
    public int otherCount() {
        return found.size() - learningCount();
    }
}
