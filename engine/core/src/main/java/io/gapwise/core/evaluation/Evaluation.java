package io.gapwise.core.evaluation;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import java.util.List;

/**
 * Holds everything that a rule set concludes about a case.
 *
 * @param judged the case as the rules read it, see {@link GapCase#judged}
 * @param fact all values that the rules could read
 * @param methodsFound the methods in the form in which later rules read them
 * @param spoke the rules that fired, ordered by stage and name
 */
public record Evaluation(
        GapCase gapCase,
        GapCase judged,
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

    /** Says whether the verdict only follows if what is claimed is so. */
    public boolean conditional() {
        return verdict.value() != VerdictValue.INSUFFICIENT_EVIDENCE
                && triage.worthPursuing() == Answer.YES
                && causes.onlyClaimed() == Answer.YES;
    }

    /** Returns what the stages concluded, in the form in which rules read it. */
    public Findings findings() {
        return new Findings(triage, causes, verdict, Remedies.of(remedies.bestFirst()), methodsFound);
    }

    /** Lists the advised methods, best first. */
    public List<Method> methodsAdvised() {
        return methods.bestFirst().stream()
                .filter(methodsFound.advised()::contains)
                .toList();
    }

    /** Lists the methods that are only considered, best first. */
    public List<Method> methodsConsidered() {
        return methods.bestFirst().stream()
                .filter(methodsFound.considered()::contains)
                .toList();
    }
}
