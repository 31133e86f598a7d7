package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Records whether a single condition of a rule was true and was false in the cases beside the rules.
 *
 * @param wasTrue whether it was true in at least one of the cases that reached its stage
 * @param wasFalse whether it was false in at least one of them
 */
public record ConditionSeen(Rule rule, Condition.Test condition, boolean wasTrue, boolean wasFalse) {

    /** Returns every single condition, in the order of the rules. */
    static List<ConditionSeen> in(List<Rule> rules, List<CaseRun.Outcome> outcomes) {
        List<ConditionSeen> seen = new ArrayList<>();
        for (Rule rule : rules) {
            List<FlatFact> asked = outcomes.stream()
                    .flatMap(outcome -> outcome.readBy(rule.stage()).stream())
                    .toList();
            rule.condition().tests().map(test -> of(rule, test, asked)).forEach(seen::add);
        }
        return seen;
    }

    private static ConditionSeen of(Rule rule, Condition.Test test, List<FlatFact> facts) {
        long held = facts.stream().filter(test::holds).count();
        return new ConditionSeen(rule, test, held > 0, held < facts.size());
    }

    /** Returns the file, line and column, such as {@code causes/conflict.drl:7:15}. */
    public String place() {
        return "%s:%d:%d"
                .formatted(
                        rule.file(), condition.span().line(), condition.span().column());
    }

    /** Returns the condition as its author wrote it, on one line. */
    public String text() {
        int from = rule.span().start();
        return rule.text()
                .substring(condition.span().start() - from, condition.span().end() - from)
                .replaceAll("\\s+", " ");
    }
}
