package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.checking.CheckReportJson.SentConsequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a problem as pages show it.
 *
 * @param whole whether the problem concerns the rule set as a whole and has no place in it
 * @param code the code as reports write it
 * @param excerpt the line with the problem and a caret under the place; null if no line can be shown
 * @param following how many problems follow from this one and are gone with it
 * @param consequences the first of them
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
        @Nullable String excerpt,
        int following,
        List<SentConsequence> consequences) {

    /** The engine gives this as the file of a problem if the rule set is not in a folder. */
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
                problem.excerpt() == null ? null : problem.excerpt().toString(),
                problem.consequences().size(),
                problem.consequences().stream()
                        .limit(RuleProblem.SHOWN_CONSEQUENCES)
                        .map(SentConsequence::of)
                        .toList());
    }
}
