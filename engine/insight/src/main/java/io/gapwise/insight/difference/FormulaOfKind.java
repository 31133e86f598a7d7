package io.gapwise.insight.difference;

import io.gapwise.insight.logic.Formula;
import java.util.function.Function;

/**
 * Holds a kind of change with the formula that a case shows it.
 *
 * @param context what holds, by the old rules, of each case that can show it, so that it need not be told of those that do
 * @param seen reads of an answer what the change is about, to confirm the change by the real engine
 */
record FormulaOfKind(ChangeKind kind, Formula context, Formula formula, Function<AnswerSeen, Object> seen) {

    /** Says whether the answers of the real engine differ in what the change is about. */
    boolean isSeen(AnswerSeen before, AnswerSeen after) {
        return !seen.apply(before).equals(seen.apply(after));
    }
}
