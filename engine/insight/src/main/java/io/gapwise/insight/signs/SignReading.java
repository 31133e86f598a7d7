package io.gapwise.insight.signs;

import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.List;
import java.util.Optional;

/**
 * Holds the result of reading signs.
 *
 * @param book the signs; empty if there is an error
 * @param problems errors and warnings by file and position
 */
public record SignReading(Optional<SignBook> book, List<RuleProblem> problems) {

    public SignReading {
        problems = List.copyOf(problems);
    }
}
