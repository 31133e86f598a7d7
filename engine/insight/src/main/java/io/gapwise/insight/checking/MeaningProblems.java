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
import io.gapwise.insight.analysis.Judgement;
import io.gapwise.insight.analysis.RuleLocation;
import io.gapwise.insight.rulecases.RuleCasesReading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the meaning of the rules and reports it as problems of their files. */
final class MeaningProblems {

    /** Several rules that give a verdict lack what is due by it, and all for want of the same rule. */
    private static final Set<ProblemCode> DUE =
            EnumSet.of(ProblemCode.NO_REMEDY, ProblemCode.NO_METHOD, ProblemCode.NO_RESULT_MEASURE);

    private static final int RULES_NAMED = 5;

    private final RuleFiles files;
    private final RuleSet rules;
    private final Map<String, Rule> byName;
    private final Map<RuleProblem, Finding> findings = new IdentityHashMap<>();
    /** Proves the invariants, beside whatever else is done; null until that has begun. */
    private @Nullable CompletableFuture<List<RuleProblem>> invariants;

    MeaningProblems(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
        this.byName = Stream.concat(rules.rules().stream(), rules.invariants().stream())
                .collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    /** Begins with what takes long and needs nothing else. */
    void begin() {
        invariants = CompletableFuture.supplyAsync(() -> InvariantProblems.in(rules));
    }

    /** Returns all problems except the warnings that rules accept, as far as stages that can be judged have them. */
    List<RuleProblem> found() {
        List<RuleProblem> found = new ArrayList<>();
        Judgement judgement = Analysis.judge(rules);
        judgement.findings().forEach(finding -> found.add(problem(finding)));
        // Nobody asks what else is to be said of a rule that never speaks, and so not what it accepts.
        Set<String> silent = judgement.findings().stream()
                .filter(finding -> finding.code() == ProblemCode.NEVER_SPEAKS)
                .map(finding -> finding.places().get(0).rule())
                .collect(Collectors.toSet());
        List<Rule> judged = rules.rules().stream()
                .filter(rule -> judgement.judged().contains(rule.stage()) && !silent.contains(rule.name()))
                .toList();
        Set<ProblemCode> codes = EnumSet.copyOf(Analysis.CODES);
        List<Rule> asked = new ArrayList<>(judged);
        if (found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            // Where some case gets no answer, what every answer keeps to says little.
            codes.addAll(InvariantProblems.CODES);
            found.addAll(invariants == null ? InvariantProblems.in(rules) : invariants.join());
            asked.addAll(rules.invariants());
        }
        return Acceptances.settle(asked, found, codes);
    }

    /** Returns a warning for each rule that advises something of a blank form, unless its author accepts that. */
    List<RuleProblem> onBlankGround() {
        List<RuleProblem> found =
                Analysis.rulesOnBlankGround(rules).stream().map(this::problem).toList();
        return Acceptances.settle(rules.rules(), found, Set.of(ProblemCode.BLANK_GROUND));
    }

    /**
     * Returns a warning for each rule without a case of its own that its author does not accept.
     *
     * @param cases the cases that could be read
     * @param spoke the names of the rules that some case made speak
     */
    List<RuleProblem> withoutCase(RuleCasesReading cases, Set<String> spoke) {
        if (files.cases().isEmpty()) {
            return List.of(noCases());
        }
        Set<String> own = new HashSet<>(cases.cases().byRule().keySet());
        own.addAll(cases.unread());
        Set<String> filesWithCases = rules.rules().stream()
                .filter(rule -> own.contains(rule.name()))
                .map(Rule::file)
                .collect(Collectors.toSet());
        List<RuleProblem> found = Analysis.rulesWithoutCase(rules, own, spoke).stream()
                .map(this::problem)
                .map(problem ->
                        filesWithCases.contains(problem.file()) ? problem : problem.about("cases of " + problem.file()))
                .toList();
        // Of a rule whose case could not be read, nobody knows whether it accepts in vain that it has none.
        List<Rule> known = rules.rules().stream()
                .filter(rule -> !cases.unread().contains(rule.name()))
                .toList();
        return Acceptances.settle(known, found, Set.of(ProblemCode.NO_CASE));
    }

    /** Returns the finding behind a problem; nothing where it is a problem of another kind. */
    Optional<Finding> finding(RuleProblem problem) {
        return Optional.ofNullable(findings.get(problem));
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
        List<Rule> rulingOut =
                finding.code() == ProblemCode.NO_METHOD ? RuledOut.by(rules, finding.example()) : List.of();
        RuleProblem problem;
        if (!rulingOut.isEmpty()) {
            Rule first = rulingOut.get(0);
            problem = RuleProblem.in(
                    first, finding.code(), first.span(), finding.message() + ruledOut(rulingOut), null, null);
        } else if (finding.places().isEmpty()) {
            problem = files.problem(finding.code(), message, null);
        } else {
            RuleLocation at = finding.places().get(0);
            Span span = new Span(at.line(), at.column(), 0, 0);
            problem = RuleProblem.in(byName.get(at.rule()), finding.code(), span, message, null, null);
        }
        RuleProblem named = DUE.contains(finding.code()) ? problem.about("due " + finding.code()) : problem;
        findings.put(named, finding);
        return named;
    }

    private static String ruledOut(List<Rule> by) {
        int more = by.size() - RULES_NAMED;
        return " Every method that is spoken for there is ruled out, by "
                + by.stream().limit(RULES_NAMED).map(Rule::name).collect(Collectors.joining(", "))
                + (more > 0 ? " and %d more".formatted(more) : "")
                + ". Make one of these conditions narrower, or speak for a method that none of them rules out.";
    }
}
