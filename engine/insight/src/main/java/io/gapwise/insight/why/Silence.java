package io.gapwise.insight.why;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says why a rule is silent in a case: which tests fail, and by which conclusions of other rules.
 *
 * @param because the tests that fail, with what they read instead, as a clause
 * @param concluded whether a test fails because of what earlier stages concluded
 * @param by the rules that concluded what stands in the way; empty where nobody concluded what the rule waits for
 */
public record Silence(String because, boolean concluded, List<Rule> by) {

    private static final int SHOWN = 3;

    public Silence {
        by = List.copyOf(by);
    }

    /** Explains the silence of a rule; the rule must be silent. */
    public static Silence of(Rule rule, Evaluation evaluation, Optional<EvaluationBeside> beside) {
        VerdictValue verdict = evaluation.verdict().value();
        if (rule.stage() == Stage.METHODS
                && verdict != VerdictValue.TRAINING
                && verdict != VerdictValue.MIXED) {
            List<Rule> by = evaluation.spoke().stream()
                    .filter(new Claim(Claim.Kind.VERDICT, verdict.name())::isSaidBy)
                    .toList();
            return new Silence(
                    "no method is looked for, because %s says %s".formatted(named(by), verdict), true, by);
        }
        FlatFact fact = beside.map(EvaluationBeside::fact).orElse(evaluation.fact());
        List<String> failing = new ArrayList<>();
        Set<Rule> by = new LinkedHashSet<>();
        boolean[] concluded = {false};
        rule.condition().forEachDecidingTest(fact, false, (test, holds) -> {
            failing.add(failing(rule, test, holds, evaluation, fact, by));
            concluded[0] |= !test.slot().subject().sent();
        });
        int more = failing.size() - SHOWN;
        String shown = failing.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return new Silence(
                more > 0 ? shown + "; and %d more".formatted(more) : shown, concluded[0], List.copyOf(by));
    }

    private static String failing(
            Rule rule, Condition.Test test, boolean holds, Evaluation evaluation, FlatFact fact, Set<Rule> by) {
        String written = "%s( %s )".formatted(test.slot().subject().pattern(), text(rule, test));
        String read = "%s %s, for %s is %s"
                .formatted(
                        written,
                        holds ? "holds" : "does not hold",
                        test.slot().path(),
                        AnswerRead.shown(fact.get(test.slot())));
        if (test.slot().subject().sent() || test.slot().subject() == Subject.WEIGHED) {
            return read;
        }
        List<Rule> reasons = reasons(test, holds, evaluation);
        by.addAll(reasons);
        return reasons.isEmpty() ? read : read + " by " + named(reasons);
    }

    /** Returns the rules that concluded what makes the test fail, or undid what would make it hold. */
    private static List<Rule> reasons(Condition.Test test, boolean holds, Evaluation evaluation) {
        boolean tooMuch = ConditionSupport.failsByTooMuch(test, evaluation) != holds;
        List<Claim> claims = ConditionSupport.claims(test, evaluation, tooMuch);
        return evaluation.spoke().stream()
                .filter(spoke -> spoke.stage().compareTo(Stage.MEASURES) < 0)
                .filter(spoke -> claims.stream()
                        .anyMatch(claim -> tooMuch ? claim.isSaidBy(spoke) : claim.isDeniedBy(spoke)))
                .toList();
    }

    private static String text(Rule rule, Condition.Test test) {
        int from = rule.span().start();
        return rule.text()
                .substring(test.span().start() - from, test.span().end() - from)
                .replaceAll("\\s+", " ");
    }

    private static String named(List<Rule> rules) {
        return rules.stream()
                .limit(SHOWN)
                .map(rule -> "\"%s\" (%s:%d)"
                        .formatted(rule.name(), rule.file(), rule.span().line()))
                .collect(Collectors.joining(", "));
    }
}
