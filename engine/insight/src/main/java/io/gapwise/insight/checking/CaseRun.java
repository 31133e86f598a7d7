package io.gapwise.insight.checking;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what a rule set concludes in the two cases of a rule.
 *
 * @param ruleCase the rule's entry in the file of cases
 * @param speaks the outcome of the case in which the rule should speak
 * @param silent the outcome of the case in which the rule should be silent
 */
public record CaseRun(RuleCase ruleCase, Outcome speaks, Outcome silent) {

    /**
     * Holds the outcome of one case.
     *
     * @param evaluation the answer of the rules; empty where they give no whole answer
     * @param beside what the rules conclude beside the answer; empty where the rule takes part in the answer
     * @param fault why the rules give no whole answer; empty where they give one
     */
    public record Outcome(
            GapCase gapCase,
            Optional<Evaluation> evaluation,
            Optional<EvaluationBeside> beside,
            Optional<RuleSetFault> fault) {

        /** Says whether the rule of this name spoke of the case. */
        public boolean spoke(String rule) {
            return spoke().anyMatch(r -> r.name().equals(rule));
        }

        /** Returns the rules that spoke of the case, and of what is known beside it. */
        public Stream<Rule> spoke() {
            return Stream.concat(
                    evaluation.stream().flatMap(answer -> answer.spoke().stream()),
                    beside.stream().flatMap(judged -> judged.spoke().stream()));
        }
    }

    static CaseRun of(RuleCase ruleCase, Evaluator evaluator) {
        return new CaseRun(
                ruleCase,
                outcome(ruleCase.speaks(), ruleCase, ruleCase.known(), evaluator),
                outcome(ruleCase.silent(), ruleCase, ruleCase.knownSilent(), evaluator));
    }

    /** Returns the outcomes of both cases. */
    public Stream<Outcome> outcomes() {
        return Stream.of(speaks, silent);
    }

    private static Outcome outcome(GapCase gapCase, RuleCase ruleCase, KnownBeside known, Evaluator evaluator) {
        try {
            Evaluation answer = evaluator.evaluate(gapCase);
            Optional<EvaluationBeside> beside = beside(gapCase, ruleCase, known, answer, evaluator);
            return new Outcome(gapCase, Optional.of(answer), beside, Optional.empty());
        } catch (RuleSetFault fault) {
            return new Outcome(gapCase, Optional.empty(), Optional.empty(), Optional.of(fault));
        }
    }

    private static Optional<EvaluationBeside> beside(
            GapCase gapCase, RuleCase ruleCase, KnownBeside known, Evaluation answer, Evaluator evaluator) {
        return Stage.ofRule(ruleCase.rule()).flatMap(stage -> switch (stage) {
            case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, MEASURES, INVARIANTS -> Optional.empty();
            case PROGRESS ->
                Optional.of(evaluator.progress(gapCase, ruleCase.given().over(answer.findings()), known.followUp()));
            case PRIORITY, PLACE ->
                Optional.of(evaluator.priority(gapCase, ruleCase.given().over(answer.findings()), known.standing()));
        });
    }
}
