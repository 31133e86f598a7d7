package io.gapwise.insight.checking;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * A single condition of a rule, and what it came to in the cases beside the rules.
 *
 * @param wasTrue whether it held in one of the cases that came to its stage
 * @param wasFalse whether it failed in one
 */
public record ConditionSeen(Rule rule, Condition.Test condition, boolean wasTrue, boolean wasFalse) {

    /** Every single condition, in the order of rules. */
    static List<ConditionSeen> in(List<Rule> rules, List<Evaluation> evaluations) {
        List<ConditionSeen> seen = new ArrayList<>();
        for (Rule rule : rules) {
            List<Evaluation> asked = evaluations.stream()
                    .filter(evaluation -> asked(rule.stage(), evaluation))
                    .toList();
            rule.condition().tests().map(test -> of(rule, test, asked)).forEach(seen::add);
        }
        return seen;
    }

    private static ConditionSeen of(Rule rule, Condition.Test test, List<Evaluation> evaluations) {
        long held = evaluations.stream()
                .filter(evaluation -> test.holds(evaluation.fact()))
                .count();
        return new ConditionSeen(rule, test, held > 0, held < evaluations.size());
    }

    /** The methods are asked only where learning is part of the answer. */
    private static boolean asked(Stage stage, Evaluation evaluation) {
        VerdictValue verdict = evaluation.verdict().value();
        return stage != Stage.METHODS || verdict == VerdictValue.TRAINING || verdict == VerdictValue.MIXED;
    }

    /** {@code causes/conflict.drl:7:15}. */
    public String place() {
        return "%s:%d:%d"
                .formatted(
                        rule.file(), condition.span().line(), condition.span().column());
    }

    /** As its author wrote it. */
    public String text() {
        int from = rule.span().start();
        return rule.text()
                .substring(condition.span().start() - from, condition.span().end() - from)
                .replaceAll("\\s+", " ");
    }
}
