package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.Set;

/**
 * Recognizes a rule that undoes something in every case. What it drowns looks as if many other rules were wrong: nothing
 * is worth pursuing any more, or a cause is never found. Whoever accepts that the rule always speaks means it.
 */
public final class Drowning {

    private static final Set<Class<? extends Conclusion>> UNDOING =
            Set.of(Conclusion.NotWorthPursuing.class, Conclusion.DiscountCause.class, Conclusion.Exclude.class);

    private Drowning() {}

    static boolean in(AnalysisContext inquiry, Stage stage) {
        return inquiry.findings().stream()
                .filter(finding -> finding.code() == ProblemCode.ALWAYS_SPEAKS)
                .flatMap(finding -> inquiry.alive(stage).stream()
                        .filter(rule -> rule.name().equals(finding.places().get(0).rule())))
                .anyMatch(Drowning::by);
    }

    /** Says whether a rule that always speaks undoes something by that. */
    public static boolean by(Rule rule) {
        boolean accepted = rule.acceptances().stream()
                .anyMatch(acceptance -> acceptance.code().equals(ProblemCode.ALWAYS_SPEAKS.written()));
        return !accepted
                && rule.calls().stream()
                        .map(Call::conclusion)
                        .anyMatch(said -> UNDOING.contains(said.getClass()));
    }
}
