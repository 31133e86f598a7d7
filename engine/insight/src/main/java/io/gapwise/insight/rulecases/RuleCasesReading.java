package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.List;
import java.util.Set;

/**
 * Holds what could be read of the cases beside the rules.
 *
 * @param unread the names of rules that may have a case which could not be read
 * @param problems everything that is wrong with the files of cases, in their order
 */
public record RuleCasesReading(RuleCases cases, Set<String> unread, List<RuleProblem> problems) {

    public RuleCasesReading {
        unread = Set.copyOf(unread);
        problems = List.copyOf(problems);
    }
}
