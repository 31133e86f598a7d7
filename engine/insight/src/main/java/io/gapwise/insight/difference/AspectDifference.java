package io.gapwise.insight.difference;

import java.util.List;
import java.util.Optional;

/**
 * Holds how answers differ in one aspect.
 *
 * @param changes the kinds of change in cases in which nothing more decisive changes
 * @param whole whether it is proven that there are no other kinds in such cases, but for those that {@code others} tells
 * @param others what is proven of the kinds that are not listed, as a sentence; nothing where there are none, or none is known
 */
public record AspectDifference(Aspect aspect, List<AnswerChange> changes, boolean whole, Optional<String> others) {

    AspectDifference(Aspect aspect, List<AnswerChange> changes, boolean whole) {
        this(aspect, changes, whole, Optional.empty());
    }

    public AspectDifference {
        changes = List.copyOf(changes);
    }
}
