package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.RuleSet;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Says what is written of an answer. What does not depend on the identity of a case is made once for equal cases.
 */
sealed interface Answering extends Serializable
        permits AnswerBad,
                AnswerJson,
                AnswerProblems,
                AnswerStruct,
                AnswerVerdict,
                ImpactAnswer,
                SelectedAnswer,
                SummaryAnswer {

    /** Returns the type of what is written. */
    DataType type();

    /**
     * Answers a case, as far as equal cases share the answer.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    Object shared(Advisor advisor, GapCase gapCase);

    /** Returns what is written of a case, as Spark holds it inside. */
    @Nullable Object answered(Object shared, Identity identity);

    /** Returns what is written of a case that cannot be answered. */
    @Nullable Object refused(List<RowProblem> problems, Identity identity);

    /** Returns what is written of a row in which nothing stands. */
    default @Nullable Object blank() {
        return null;
    }

    /** Lists the rule sets by which a case is answered. */
    default List<RuleSet> ruleSets(Advisor advisor) {
        return List.of(advisor.ruleSet());
    }

    /** Says whether what is written names the time of the run. */
    default boolean timed() {
        return false;
    }
}
