package io.gapwise.insight.codes;

import java.util.List;
import java.util.Set;

/**
 * A mistake that leads to a code, and the same thing without the mistake.
 *
 * @param whole whether the files change the small rule set that examples share; else they stand alone
 * @param also the other codes that cannot be kept away from the wrong example
 */
public record CodeExample(boolean whole, Set<String> also, List<Written> wrong, List<Written> right) {

    public CodeExample {
        also = Set.copyOf(also);
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }

    /** Whether one of the texts has a mark in it. */
    public boolean marked() {
        return wrong.stream().anyMatch(Written::marked) || right.stream().anyMatch(Written::marked);
    }
}
