package io.gapwise.insight.checking;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.rulecases.AnswerPart;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.List;
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

        /**
         * Has a case answered, and judged beside the answer if the rule that it is about does so.
         *
         * @param rule the name of the rule that the case is about
         * @param given the recommendation that was given
         * @param known what is known beside the case
         */
        public static Outcome of(
                GapCase gapCase, String rule, GivenAnswer given, KnownBeside known, Evaluator evaluator) {
            try {
                Evaluation answer = evaluator.evaluate(gapCase);
                Optional<EvaluationBeside> beside = beside(gapCase, rule, given, known, answer, evaluator);
                return new Outcome(gapCase, Optional.of(answer), beside, Optional.empty());
            } catch (RuleSetFault fault) {
                return new Outcome(gapCase, Optional.empty(), Optional.empty(), Optional.of(fault));
            }
        }

        private static Optional<EvaluationBeside> beside(
                GapCase gapCase,
                String rule,
                GivenAnswer given,
                KnownBeside known,
                Evaluation answer,
                Evaluator evaluator) {
            return Stage.ofRule(rule).flatMap(stage -> switch (stage) {
                case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, MEASURES, INVARIANTS -> Optional.empty();
                case PROGRESS ->
                    Optional.of(evaluator.progress(gapCase, given.over(answer.findings()), known.followUp()));
                case PRIORITY, PLACE ->
                    Optional.of(evaluator.priority(gapCase, given.over(answer.findings()), known.standing()));
            });
        }

        /** Returns the words of a part of the answer; there must be a whole one. */
        public List<String> words(AnswerPart part) {
            return AnswerWords.of(part, evaluation.orElseThrow(), beside);
        }

        /**
         * Returns what the rules of a stage read, if the case reached it. Methods are considered only where learning is part
         * of the verdict; beside an answer a stage judges only the cases of its own rules.
         */
        public Optional<FlatFact> readBy(Stage stage) {
            return stage.answers()
                    ? evaluation.filter(answer -> reaches(stage, answer)).map(Evaluation::fact)
                    : beside.filter(judged -> judged.judgedIn(stage)).map(EvaluationBeside::fact);
        }

        private static boolean reaches(Stage stage, Evaluation evaluation) {
            VerdictValue verdict = evaluation.verdict().value();
            return stage != Stage.METHODS || verdict == VerdictValue.TRAINING || verdict == VerdictValue.MIXED;
        }

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
                Outcome.of(ruleCase.speaks(), ruleCase.rule(), ruleCase.given(), ruleCase.known(), evaluator),
                Outcome.of(ruleCase.silent(), ruleCase.rule(), ruleCase.given(), ruleCase.knownSilent(), evaluator));
    }

    /** Returns the outcomes of both cases. */
    public Stream<Outcome> outcomes() {
        return Stream.of(speaks, silent);
    }
}
