package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.Acceptances;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.analysis.Analysis;
import io.gapwise.insight.analysis.Finding;
import io.gapwise.insight.analysis.RuleLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with the meaning of the rules and reports it as problems of their files. */
final class MeaningProblems {

    private final RuleFiles files;
    private final RuleSet rules;
    private final Map<String, Rule> byName;

    MeaningProblems(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
        this.byName = Stream.concat(rules.rules().stream(), rules.invariants().stream())
                .collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    /**
     * Returns all problems except the warnings that rules accept.
     *
     * @param spoke the names of the rules that some case made speak; empty where no case could be run
     */
    List<RuleProblem> found(Optional<Set<String>> spoke) {
        List<RuleProblem> found = new ArrayList<>();
        Set<ProblemCode> judged = EnumSet.copyOf(Analysis.CODES);
        Analysis.of(rules).forEach(finding -> found.add(problem(finding)));
        if (found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            // Where some case gets no answer, what every answer keeps to says little.
            judged.addAll(InvariantProblems.CODES);
            found.addAll(InvariantProblems.in(rules));
        }
        if (files.cases().isEmpty()) {
            found.add(noCases());
        } else if (spoke.isPresent()) {
            judged.add(ProblemCode.NO_CASE);
            Analysis.rulesWithoutSpeakingCase(rules, spoke.get()).forEach(finding -> found.add(problem(finding)));
        }
        return Acceptances.settle(List.copyOf(byName.values()), found, judged);
    }

    /** Reports once that there are no cases, instead of once for each rule. */
    private RuleProblem noCases() {
        return files.problem(
                ProblemCode.NO_CASE,
                "no cases lie beside the rules: nothing shows that any of them (%d) speaks of what it should"
                        .formatted(rules.rules().size()),
                "a file <name>%s beside each <name>%s".formatted(RuleFiles.CASES, RuleFiles.RULES));
    }

    private RuleProblem problem(Finding finding) {
        String message = finding.message() + " " + finding.advice();
        if (finding.places().isEmpty()) {
            return files.problem(finding.code(), message, null);
        }
        RuleLocation at = finding.places().get(0);
        return RuleProblem.in(
                byName.get(at.rule()), finding.code(), new Span(at.line(), at.column(), 0, 0), message, null, null);
    }
}
