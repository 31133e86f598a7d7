package io.gapwise.engine.evaluation;

import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.Stage;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Evaluates cases by one rule set. Safe for use by many threads; the same case always gets the same evaluation. */
public final class Evaluator {

    private final Map<Stage, List<Rule>> rules = new EnumMap<>(Stage.class);
    private final Speakers speakers;

    public Evaluator(RuleSet ruleSet) {
        this(ruleSet, new Sessions(ruleSet));
    }

    Evaluator(RuleSet ruleSet, Speakers speakers) {
        for (Stage stage : Stage.values()) {
            rules.put(stage, ruleSet.rules(stage));
        }
        this.speakers = speakers;
    }

    /**
     * All stages in order, each reading the case and what earlier ones concluded.
     *
     * @throws RuleSetFault where the rules break the contract
     */
    public Evaluation evaluate(GapCase gapCase) {
        Run run = new Run(gapCase);
        for (Stage stage : Stage.values()) {
            if (run.asks(stage)) {
                BitSet speaking = speakers.speaking(stage, run.fact());
                List<Rule> ofStage = rules.get(stage);
                run.conclude(stage, speaking.stream().mapToObj(ofStage::get).toList());
            } else {
                run.conclude(stage, List.of());
            }
        }
        return run.evaluation();
    }
}
