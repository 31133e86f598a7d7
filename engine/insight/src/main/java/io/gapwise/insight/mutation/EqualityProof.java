package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a slip makes no difference to any case, or finds a case to which it does. A slip in a condition makes none if
 * the rule speaks of the same cases as before. Only one thread may use it at a time.
 */
final class EqualityProof {

    private final RuleLogic logic;

    EqualityProof(RuleSet rules) {
        logic = RuleLogic.of(rules);
    }

    /** Says whether the slip is proven to make no difference. Where the solver gives up, it is not. */
    boolean isEqual(Mutant mutant) {
        return !mutant.inConclusion() && !logic.isPossible(differs(mutant));
    }

    /** Returns the answers of some case to which the slip makes a difference. */
    Optional<Map<String, Object>> example(Mutant mutant) {
        Rule rule = mutant.rule();
        if (mutant.inConclusion() || !rule.stage().answers()) {
            return Optional.empty();
        }
        List<Formula> together = new ArrayList<>(List.of(differs(mutant)));
        together.add(logic.completes());
        return logic.anyExampleOf(together.toArray(Formula[]::new));
    }

    private Formula[] differs(Mutant mutant) {
        Rule rule = mutant.rule();
        Formula before = logic.holds(rule.condition());
        Formula now = mutant.slipped() == null
                ? logic.any()
                : logic.holds(mutant.slipped().condition());
        return new Formula[] {logic.asks(rule), logic.any(logic.all(before, now.not()), logic.all(now, before.not()))};
    }
}
