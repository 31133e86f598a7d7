package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;

/** Holds the invariants of a rule set against all its answers, and looks for invariants that say less than they seem to. */
public final class InvariantCheck {

    /** How many cases are drawn and held against what is proved. */
    private static final int DRAWN = 300;

    private static final long SEED = 23;

    private InvariantCheck() {}

    /**
     * Holds what was found.
     *
     * @param results what came of each invariant
     * @param idle the patterns that hold in no case and stand beside others, which therefore say nothing
     */
    public record Found(List<PromiseResult> results, List<Idle> idle) {

        public Found {
            results = List.copyOf(results);
            idle = List.copyOf(idle);
        }
    }

    /** Names a pattern of an invariant that holds in no case. */
    public record Idle(Rule invariant, Pattern pattern) {}

    /** Proves the invariants of rules that give every case an answer. */
    public static Found of(RuleSet rules) {
        if (rules.invariants().isEmpty()) {
            return new Found(List.of(), List.of());
        }
        RuleLogic logic = RuleLogic.of(rules);
        NeverProofs proofs = new NeverProofs(ProofContext.of(rules, DRAWN, SEED), logic);
        List<PromiseResult> results = new ArrayList<>();
        List<Idle> idle = new ArrayList<>();
        for (Rule invariant : rules.invariants()) {
            results.add(proofs.prove(Never.of(invariant)));
            idle.addAll(idle(invariant, logic));
        }
        return new Found(results, idle);
    }

    /** A pattern that never holds may be all that an invariant says; beside others it makes them idle. */
    private static List<Idle> idle(Rule invariant, RuleLogic logic) {
        return invariant.patterns().size() < 2
                ? List.of()
                : invariant.patterns().stream()
                        .filter(pattern -> !logic.isPossible(logic.completes(), logic.holds(pattern.condition())))
                        .map(pattern -> new Idle(invariant, pattern))
                        .toList();
    }
}
