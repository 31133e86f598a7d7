package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A problem as pages show it.
 *
 * @param whole whether it is one of the rule set as a whole, at no place in it
 * @param code as reports write it
 * @param excerpt the line it is in and a caret under the place; null where no line can be shown
 */
record ShownProblem(
        boolean error,
        boolean whole,
        String code,
        String file,
        int line,
        int column,
        @Nullable String rule,
        String message,
        @Nullable String expected,
        @Nullable String maybe,
        @Nullable String excerpt) {

    /** As the engine names a rule set that is not in a folder. */
    private static final String WHOLE = "rules";

    static ShownProblem of(RuleProblem problem) {
        return new ShownProblem(
                problem.severity() == Severity.ERROR,
                problem.file().equals(WHOLE),
                problem.code().written(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.message(),
                problem.expected(),
                problem.maybe(),
                problem.excerpt() == null ? null : problem.excerpt().toString());
    }
}
