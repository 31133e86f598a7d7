package io.gapwise.insight.codes;

import java.util.List;
import java.util.Set;

/**
 * Shows a mistake that leads to a code, and the same text without the mistake.
 *
 * @param whole whether the files change the small rule set that examples share; if not, they are checked alone
 * @param also the other codes that the wrong example cannot avoid
 */
public record CodeExample(boolean whole, Set<String> also, List<Written> wrong, List<Written> right) {

    public CodeExample {
        also = Set.copyOf(also);
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }

    /** Says whether one of the texts contains a mark. */
    public boolean marked() {
        return wrong.stream().anyMatch(Written::marked) || right.stream().anyMatch(Written::marked);
    }
}
