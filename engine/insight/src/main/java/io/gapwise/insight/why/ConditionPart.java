package io.gapwise.insight.why;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule, or a part of one, and what came of it in a case.
 *
 * @param kind how its parts are joined, or that it has none
 * @param failing whether it is in the way of the rule: it must come out otherwise for the rule to speak; of failing
 *     alternatives one is enough, and of one that is met already none fails
 * @param text as its author wrote it
 * @param line in the rule's file, from 1
 * @param column from 1
 * @param path what a single test reads: an answer's path, or a conclusion such as {@code Causes.found}
 * @param value what stood there, as it is sent; {@code UNKNOWN} for left out
 * @param comparison what a single test asks of that value
 * @param parts what it is made of
 * @param missing where it fails because something was not concluded: why not
 * @param inTheWay where it fails because something was concluded: why
 */
public record ConditionPart(
        Kind kind,
        boolean held,
        boolean failing,
        String text,
        int line,
        int column,
        @Nullable String path,
        @Nullable Object value,
        @Nullable ValueComparison comparison,
        List<ConditionPart> parts,
        List<WhyNot> missing,
        List<Why> inTheWay) {

    public ConditionPart {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        inTheWay = List.copyOf(inTheWay);
    }

    /** How a condition is made. */
    public enum Kind {
        /** All parts must hold. */
        ALL,
        /** One part must hold. */
        ANY,
        /** The part must not hold. */
        NOT,
        /** One value is compared. */
        TEST
    }
}
