package io.gapwise.insight.difference;

import java.util.List;

/**
 * Holds how answers differ in one aspect.
 *
 * @param changes the kinds of change in cases in which nothing more decisive changes
 * @param whole whether it is proven that there are no other kinds in such cases
 */
public record AspectDifference(Aspect aspect, List<AnswerChange> changes, boolean whole) {

    public AspectDifference {
        changes = List.copyOf(changes);
    }
}
