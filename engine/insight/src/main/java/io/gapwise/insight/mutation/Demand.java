package io.gapwise.insight.mutation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.checking.CaseRun;
import io.gapwise.insight.rulecases.ExpectedAnswer;
import io.gapwise.insight.rulecases.FurtherCase;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case that is kept with the rules demands of their answer.
 *
 * @param rule the name of the rule that the case is about
 * @param outcome what the rules as they are conclude
 */
record Demand(
        String rule,
        GapCase gapCase,
        GivenAnswer given,
        KnownBeside known,
        ExpectedAnswer then,
        CaseRun.Outcome outcome) {

    /** Lists what the cases of a rule set demand; those that nobody has confirmed demand nothing. */
    static List<Demand> of(RuleCases cases, Evaluator evaluator) {
        List<Demand> demands = new ArrayList<>();
        for (RuleCase each : cases.byRule().values()) {
            demands.add(of(each, each.speaks(), each.known(), true, evaluator));
            demands.add(of(each, each.silent(), each.knownSilent(), false, evaluator));
        }
        for (FurtherCase each : cases.further()) {
            if (each.confirmed()) {
                demands.add(of(each, evaluator));
            }
        }
        return demands;
    }

    static Demand of(FurtherCase each, Evaluator evaluator) {
        return of(each.rule(), each.gapCase(), each.given(), each.known(), each.then(), evaluator);
    }

    private static Demand of(RuleCase each, GapCase gapCase, KnownBeside known, boolean speaks, Evaluator evaluator) {
        return of(each.rule(), gapCase, each.given(), known, new ExpectedAnswer(speaks, Map.of()), evaluator);
    }

    private static Demand of(
            String rule,
            GapCase gapCase,
            GivenAnswer given,
            KnownBeside known,
            ExpectedAnswer then,
            Evaluator evaluator) {
        return new Demand(
                rule, gapCase, given, known, then, CaseRun.Outcome.of(gapCase, rule, given, known, evaluator));
    }

    /** Says whether the rules as they are meet the demand; only then can it show that a slip does not. */
    boolean isMet() {
        return met(outcome);
    }

    /** Says whether these rules do not meet the demand, or give the case no whole answer. */
    boolean isMissedBy(Evaluator evaluator) {
        return !met(CaseRun.Outcome.of(gapCase, rule, given, known, evaluator));
    }

    /** Returns what the rules of a stage read of this case, if it gets as far as that. */
    Optional<FlatFact> readBy(Stage stage) {
        return outcome.readBy(stage);
    }

    private boolean met(CaseRun.Outcome by) {
        return by.evaluation().isPresent() && then.isMet(by.spoke(rule), by::words);
    }
}
