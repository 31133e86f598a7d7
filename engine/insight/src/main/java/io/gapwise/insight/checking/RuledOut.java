package io.gapwise.insight.checking;

import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the rules that rule out every method that is spoken for in a case, which then gets none. */
final class RuledOut {

    private RuledOut() {}

    /**
     * Returns the rules, in their order; none where no method is spoken for in the case, so that a rule is missing.
     *
     * @param answers the answers of the case, by contract path
     */
    static List<Rule> by(RuleSet rules, Map<String, Object> answers) {
        try {
            Evaluator.indexed(rules).evaluate(SentAnswers.gapCase(answers));
            return List.of();
        } catch (RuleSetFault fault) {
            return by(fault.spoke());
        }
    }

    private static List<Rule> by(List<Rule> spoke) {
        Set<Method> spokenFor = EnumSet.noneOf(Method.class);
        Set<Method> excluded = EnumSet.noneOf(Method.class);
        Set<Rule> excluding = new LinkedHashSet<>();
        for (Rule rule : spoke) {
            rule.calls().forEach(call -> {
                if (Conclusion.SpeakFor.class.isInstance(call.conclusion())) {
                    spokenFor.add(
                            Conclusion.SpeakFor.class.cast(call.conclusion()).method());
                } else if (Conclusion.Exclude.class.isInstance(call.conclusion())) {
                    excluded.add(
                            Conclusion.Exclude.class.cast(call.conclusion()).method());
                }
            });
        }
        for (Rule rule : spoke) {
            boolean rulesOut = rule.calls().stream()
                    .filter(call -> Conclusion.Exclude.class.isInstance(call.conclusion()))
                    .anyMatch(call -> spokenFor.contains(
                            Conclusion.Exclude.class.cast(call.conclusion()).method()));
            if (rulesOut) {
                excluding.add(rule);
            }
        }
        return !spokenFor.isEmpty() && excluded.containsAll(spokenFor) ? List.copyOf(excluding) : List.of();
    }
}
