package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * Holds the result of reading a rule set.
 *
 * @param rules the rule set; empty if there is an error
 * @param problems errors and warnings by file and position, without the warnings that rules accept
 * @param read what could be read, even if there is an error
 */
public record RuleSetReading(Optional<RuleSet> rules, List<RuleProblem> problems, RulesRead read) {

    public RuleSetReading {
        problems = List.copyOf(problems);
    }
}
