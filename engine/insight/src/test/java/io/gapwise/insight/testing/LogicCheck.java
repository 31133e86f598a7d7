package io.gapwise.insight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the translation of a rule set against what the evaluator says of a case. */
public final class LogicCheck {

    private static final Span NOWHERE = new Span(1, 1, 0, 0);

    private final RuleLogic logic;
    private final List<Rule> rules;
    private final Map<Rule, Formula> speaks = new HashMap<>();
    private final Map<Slot, Map<Object, Formula>> concluded = new HashMap<>();

    public LogicCheck(RuleSet ruleSet) {
        logic = RuleLogic.of(ruleSet);
        rules = ruleSet.rules().stream().filter(rule -> rule.stage().answers()).toList();
        rules.forEach(rule -> speaks.put(rule, logic.speaks(rule)));
        for (Slot slot : Slot.every()) {
            if (!slot.subject().besideAnAnswer()
                    && (slot.subject() != Subject.GAP_CASE || slot.property().ready())) {
                concluded.put(slot, valuesOf(slot));
            }
        }
    }

    /** The translation settles each rule and each conclusion of this case, and as the evaluator does. */
    public void agrees(GapCase gapCase, Evaluation evaluation) {
        Formula answered = logic.answers(gapCase);
        Set<Rule> spoke = new HashSet<>(evaluation.spoke());
        List<Formula> claims = new ArrayList<>();
        for (Rule rule : rules) {
            Formula speaks = this.speaks.get(rule);
            claims.add(spoke.contains(rule) ? speaks : speaks.not());
        }
        concluded.forEach((slot, values) -> values.forEach(
                (value, formula) -> claims.add(stands(value, evaluation.fact().get(slot)) ? formula : formula.not())));
        claims.add(logic.completes());

        // Settled: the answers allow what the evaluator found, and nothing else.
        assertThat(logic.isPossible(answered)).as("the case is possible").isTrue();
        assertThat(logic.implies(answered, logic.all(claims.toArray(Formula[]::new))))
                .as("the translation says the same of %s", gapCase)
                .isTrue();
        assertThat(logic.undecided()).isZero();
    }

    private Map<Object, Formula> valuesOf(Slot slot) {
        Map<Object, Formula> values = new HashMap<>();
        switch (slot.property().kind()) {
            case WORD -> slot.property().words().forEach(w -> values.put(w, test(slot, Operator.EQUAL, w)));
            case WORDS -> slot.property().words().forEach(w -> values.put(w, test(slot, Operator.CONTAINS, w)));
            default -> {
                for (int number = 0; number <= 19; number++) {
                    values.put(number, test(slot, Operator.EQUAL, number));
                }
            }
        }
        return values;
    }

    private Formula test(Slot slot, Operator operator, Object value) {
        return logic.holds(new Condition.Test(slot, operator, List.of(value), List.of(NOWHERE), NOWHERE));
    }

    private static boolean stands(Object value, @Nullable Object actual) {
        return actual instanceof Set<?> set ? set.contains(value) : value.equals(actual);
    }
}
