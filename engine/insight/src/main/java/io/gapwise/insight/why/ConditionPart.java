package io.gapwise.insight.why;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule, or a part of one, and its result in a case.
 *
 * @param kind how the parts are joined; {@code TEST} if there are none
 * @param held whether the condition held in the case
 * @param failing whether it prevents the rule from speaking, so that its result must change for the rule to speak; if
 *     several alternatives fail, changing one is enough, and if one alternative is met already, none counts as failing
 * @param text the text of the condition as its author wrote it
 * @param line the line in the rule's file, counted from 1
 * @param column the column in that line, counted from 1
 * @param path the path of what a single test reads: of an answer, or of a conclusion such as {@code Causes.found}
 * @param value the value that the test read, in the form in which it is sent; {@code UNKNOWN} if it was left out
 * @param comparison what a single test compares that value with
 * @param parts the parts that it is made of
 * @param missing if it fails because something was not concluded, the reasons why it was not
 * @param inTheWay if it fails because something was concluded, the reasons why it was
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

    /** Says how a condition is put together. */
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
