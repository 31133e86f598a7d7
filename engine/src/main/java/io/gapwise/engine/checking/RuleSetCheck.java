package io.gapwise.engine.checking;

import io.gapwise.engine.evaluation.Evaluator;
import io.gapwise.engine.rulecases.RuleCases;
import io.gapwise.engine.rulecases.RuleCasesReader;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.drl.ProblemCode;
import io.gapwise.engine.ruleset.drl.Reading;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleProblem;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import io.gapwise.engine.ruleset.drl.RuleSetRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one judgement of a rule set: how it reads, whether each rule does in its cases what its author says, and what the
 * rules mean, rule against rule. Whatever is wrong, nothing is thrown.
 */
public final class RuleSetCheck {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column);

    private final RuleFiles files;
    private final int judgedUpTo;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleSetCheck(RuleFiles files, int judgedUpTo) {
        this.files = files;
        this.judgedUpTo = judgedUpTo;
    }

    /** Of a whole rule set. */
    public static CheckReport of(RuleFiles files) {
        return of(files, Integer.MAX_VALUE);
    }

    /**
     * Of a whole rule set, for whoever cannot wait.
     *
     * @param judgedUpTo of how many rules the meaning is judged; where there are more, a warning says that it is not
     */
    public static CheckReport of(RuleFiles files, int judgedUpTo) {
        return new RuleSetCheck(files, judgedUpTo).run(true);
    }

    /** Of any part of a rule set: only where each stage has rules are cases run and meanings judged. */
    public static CheckReport ofPart(RuleFiles files) {
        return ofPart(files, Integer.MAX_VALUE);
    }

    /** Of any part of a rule set, for whoever cannot wait; {@code judgedUpTo} as for a whole one. */
    public static CheckReport ofPart(RuleFiles files, int judgedUpTo) {
        return new RuleSetCheck(files, judgedUpTo).run(false);
    }

    private CheckReport run(boolean whole) {
        Reading reading = RuleSetReader.check(files);
        problems.addAll(reading.problems());
        List<CaseRun> runs = reading.rules()
                .map(rules -> whole || everyStage(rules) ? judged(rules) : readOnly(rules))
                .orElse(List.of());
        problems.sort(BY_PLACE);
        return new CheckReport(reading.rules(), runs, problems);
    }

    private List<CaseRun> readOnly(RuleSet rules) {
        cases(rules);
        return List.of();
    }

    private List<CaseRun> judged(RuleSet rules) {
        Evaluator evaluator = new Evaluator(rules);
        Optional<List<CaseRun>> runs = cases(rules)
                .map(cases -> cases.byRule().values().stream()
                        .map(ruleCase -> CaseRun.of(ruleCase, evaluator))
                        .toList());
        if (rules.rules().size() <= judgedUpTo) {
            problems.addAll(new MeaningProblems(files, rules).found(runs.map(RuleSetCheck::spoke)));
        } else {
            problems.add(notJudged());
        }
        runs.ifPresent(all -> problems.addAll(CaseProblems.in(all)));
        return runs.orElse(List.of());
    }

    private RuleProblem notJudged() {
        return files.problem(
                ProblemCode.MEANING_NOT_JUDGED,
                "there are more than %d rules: they were read and their cases run, but what they mean, rule against rule, was not judged"
                        .formatted(judgedUpTo),
                null);
    }

    /** The cases beside the rules; empty where they cannot be read. */
    private Optional<RuleCases> cases(RuleSet rules) {
        try {
            return Optional.of(RuleCasesReader.read(files, rules));
        } catch (RuleSetRefused refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private static Set<String> spoke(List<CaseRun> runs) {
        return runs.stream()
                .flatMap(CaseRun::evaluations)
                .flatMap(evaluation -> evaluation.spoke().stream())
                .map(Rule::name)
                .collect(Collectors.toSet());
    }

    private static boolean everyStage(RuleSet rules) {
        return Arrays.stream(Stage.values())
                .noneMatch(stage -> rules.rules(stage).isEmpty());
    }
}
