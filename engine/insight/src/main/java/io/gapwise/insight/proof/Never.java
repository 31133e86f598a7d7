package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes what no case may get, once for the solver and once for the engine that answers cases.
 *
 * @param about which part of the promise this is; empty where it has no parts
 * @param broken returns the formula that a case gets it all the same
 * @param brokenBy says whether an answer is such a one
 * @param condition the condition of which no whole answer may be; null where no whole answer is given in such a case
 * @param invariant the invariant that says so; null where the contract does
 */
record Never(
        Promise promise,
        String about,
        Function<RuleLogic, Formula> broken,
        Predicate<TriedCase> brokenBy,
        @Nullable Condition condition,
        @Nullable Rule invariant) {

    /** Says that no whole answer may be one of which this condition holds. */
    static Never answered(Promise promise, String about, Condition condition) {
        return of(promise, about, condition, null);
    }

    /** Says what an invariant says. */
    static Never of(Rule invariant) {
        return of(Promise.INVARIANT_HOLDS, invariant.name(), invariant.condition(), invariant);
    }

    /** Says that no case may be without an answer because this stage breaks the contract. */
    static Never breaking(Promise promise, Stage stage) {
        return new Never(
                promise,
                "",
                logic -> logic.all(logic.reaches(stage), logic.endsWell(stage).not()),
                tried -> tried.breaksIn(stage),
                null,
                null);
    }

    private static Never of(Promise promise, String about, Condition condition, @Nullable Rule invariant) {
        return new Never(
                promise,
                about,
                logic -> logic.all(logic.completes(), logic.holds(condition)),
                tried -> tried.holds(condition),
                condition,
                invariant);
    }
}
