package io.gapwise.engine.evaluation;

import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.findings.Causes;
import io.gapwise.engine.findings.Methods;
import io.gapwise.engine.findings.Ranking;
import io.gapwise.engine.findings.Triage;
import io.gapwise.engine.findings.Verdict;
import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Rule;
import java.util.List;

/**
 * What a rule set says of a case.
 *
 * @param fact all that the rules could read
 * @param methodsFound the methods as later rules read them
 * @param spoke the rules that spoke, by stage and name
 */
public record Evaluation(
        GapCase gapCase,
        FlatFact fact,
        List<Rule> spoke,
        Triage triage,
        Causes causes,
        Verdict verdict,
        Ranking<Remedy> remedies,
        Ranking<Method> methods,
        Methods methodsFound) {

    public Evaluation {
        spoke = List.copyOf(spoke);
    }
}
