package io.gapwise.core.testing;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a rule set on every case there is and records which rules fire for which case and what is concluded. */
public final class ExhaustiveRun {

    private static final String SPOKE = "Rules that spoke: ";

    private final Map<String, BitSet> speaks = new HashMap<>();
    private final List<Optional<Evaluation>> evaluations = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    public ExhaustiveRun(RuleSet rules, List<GapCase> cases) {
        this(rules, cases, LoopEvaluator.of(rules));
    }

    /** Runs the rule set with an evaluator of one's own. */
    public ExhaustiveRun(RuleSet rules, List<GapCase> cases, Evaluator evaluator) {
        rules.rules().forEach(rule -> speaks.put(rule.name(), new BitSet()));
        for (int i = 0; i < cases.size(); i++) {
            tryOn(cases.get(i), i, evaluator);
        }
    }

    private void tryOn(GapCase gapCase, int place, Evaluator evaluator) {
        try {
            Evaluation evaluation = evaluator.evaluate(gapCase);
            evaluation.spoke().forEach(rule -> speaks.get(rule.name()).set(place));
            evaluations.add(Optional.of(evaluation));
        } catch (RuleSetFault fault) {
            String message = fault.getMessage();
            String spoke = message.substring(message.indexOf(SPOKE) + SPOKE.length(), message.length() - 1);
            for (String rule : spoke.isEmpty() ? new String[0] : spoke.split(", ")) {
                speaks.get(rule).set(place);
            }
            evaluations.add(Optional.empty());
            faults.add(message);
        }
    }

    /** Returns the cases for which a rule fires, even where its own stage or a later one then breaks the contract. */
    public BitSet of(String rule) {
        return speaks.get(rule);
    }

    public boolean bothSpeak(String one, String other) {
        return of(one).intersects(of(other));
    }

    public boolean implies(String one, String other) {
        BitSet alone = (BitSet) of(one).clone();
        alone.andNot(of(other));
        return alone.isEmpty();
    }

    /** Lists for each case what was decided; the entry is empty where the contract was broken. */
    public List<Optional<Evaluation>> evaluations() {
        return evaluations;
    }

    public List<String> faults() {
        return faults;
    }
}
