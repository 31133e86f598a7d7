package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds two fields that are asked about in another order by the new rules. In which order fields are asked about follows from
 * which stages read them, so that a rule that speaks in no case at all can change it.
 *
 * @param first what the old rules ask about first
 */
record QuestionsMoved(Slot first, Slot second) {

    static List<QuestionsMoved> between(RuleSet before, RuleSet after) {
        Map<String, Integer> was = Advisor.placesOfQuestions(before);
        Map<String, Integer> is = Advisor.placesOfQuestions(after);
        List<QuestionsMoved> moved = new ArrayList<>();
        if (!was.equals(is)) {
            Set<Slot> asked = asked(before);
            asked.retainAll(asked(after));
            for (Slot one : asked) {
                for (Slot other : asked) {
                    String first = one.qualifiedPath();
                    String second = other.qualifiedPath();
                    if (was.get(first) < was.get(second) && is.get(first) > is.get(second)) {
                        moved.add(new QuestionsMoved(one, other));
                    }
                }
            }
        }
        return moved;
    }

    private static Set<Slot> asked(RuleSet rules) {
        Set<Slot> asked = new LinkedHashSet<>();
        rules.rules().stream()
                .filter(rule -> rule.stage().answers())
                .flatMap(rule -> rule.calls().stream())
                .map(Call::conclusion)
                .filter(Conclusion.Ask.class::isInstance)
                .forEach(ask -> asked.add(Conclusion.Ask.class.cast(ask).field()));
        return asked;
    }

    Stream<Slot> both() {
        return Stream.of(first, second);
    }
}
