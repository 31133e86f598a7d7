package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * What reading a rule set gave.
 *
 * @param rules the rule set; empty where there is an error
 * @param problems errors and warnings by file and place, without the warnings that rules accept
 */
public record RuleSetReading(Optional<RuleSet> rules, List<RuleProblem> problems) {

    public RuleSetReading {
        problems = List.copyOf(problems);
    }
}
