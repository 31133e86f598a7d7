package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.insight.signs.SignBookReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a rule set in every way: whether it can be read, whether each rule does in its cases what its author says, and
 * whether the rules contradict or repeat each other. The signs that lie beside them are checked too. It reports whatever
 * is wrong and never throws.
 */
public final class RuleSetCheck {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column);

    private final RuleFiles files;
    private final int judgedUpTo;
    private final List<FurtherRun> further = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleSetCheck(RuleFiles files, int judgedUpTo) {
        this.files = files;
        this.judgedUpTo = judgedUpTo;
    }

    /** Checks a whole rule set. */
    public static CheckReport of(RuleFiles files) {
        return of(files, Integer.MAX_VALUE);
    }

    /**
     * Checks a whole rule set, but leaves out the slow comparison of rules where there are many of them.
     *
     * @param judgedUpTo the largest number of rules that are compared with each other; where there are more, a warning
     *     says that they were not compared
     */
    public static CheckReport of(RuleFiles files, int judgedUpTo) {
        return new RuleSetCheck(files, judgedUpTo).run(true);
    }

    /** Reads rules and runs the cases, but leaves out the comparison of rules, which takes longest. */
    static CheckReport ofCases(RuleFiles files) {
        RuleSetCheck check = new RuleSetCheck(files, 0);
        RuleSetReading reading = RuleSetReader.check(files);
        check.problems.addAll(reading.problems());
        List<CaseRun> runs = reading.rules().flatMap(check::runs).orElse(List.of());
        check.problems.sort(BY_PLACE);
        return new CheckReport(reading.rules(), runs, check.further, check.problems);
    }

    /** Checks any part of a rule set; it runs cases and compares rules only where every stage has rules. */
    public static CheckReport ofPart(RuleFiles files) {
        return ofPart(files, Integer.MAX_VALUE);
    }

    /** Checks any part of a rule set, but compares no rules where there are more than {@code judgedUpTo}. */
    public static CheckReport ofPart(RuleFiles files, int judgedUpTo) {
        return new RuleSetCheck(files, judgedUpTo).run(false);
    }

    private CheckReport run(boolean whole) {
        RuleSetReading reading = RuleSetReader.check(files);
        problems.addAll(reading.problems());
        problems.addAll(SignBookReader.problems(files, whole));
        List<CaseRun> runs = reading.rules().map(rules -> judged(rules, whole)).orElse(List.of());
        problems.sort(BY_PLACE);
        return new CheckReport(reading.rules(), runs, further, problems);
    }

    /**
     * Stops where a stage has no rules, since every further check would only report that again and again. A rule set may
     * be without rules that judge beside an answer: then nothing is judged, and no case goes without its answer.
     */
    private List<CaseRun> judged(RuleSet rules, boolean whole) {
        List<Stage> missing = Stage.answering().stream()
                .filter(stage -> rules.rules(stage).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return judged(rules);
        } else if (whole) {
            missing.forEach(stage -> problems.add(noRules(stage)));
        }
        cases(rules);
        return List.of();
    }

    private RuleProblem noRules(Stage stage) {
        return files.problem(
                ProblemCode.NO_RULES,
                "the stage %s has no rule, and no case is answered without one".formatted(stage.folder()),
                "a file %s/<name>%s".formatted(stage.folder(), RuleFiles.RULES));
    }

    private List<CaseRun> judged(RuleSet rules) {
        Optional<List<CaseRun>> runs = runs(rules);
        if (rules.rules().size() <= judgedUpTo) {
            problems.addAll(new MeaningProblems(files, rules).found(runs.map(RuleSetCheck::spoke)));
        } else {
            problems.add(notJudged());
        }
        return runs.orElse(List.of());
    }

    private Optional<List<CaseRun>> runs(RuleSet rules) {
        Evaluator evaluator = new Evaluator(rules);
        Optional<RuleCases> cases = cases(rules);
        Optional<List<CaseRun>> runs = cases.map(read -> read.byRule().values().stream()
                .map(ruleCase -> CaseRun.of(ruleCase, evaluator))
                .toList());
        cases.ifPresent(read -> read.further().forEach(one -> further.add(FurtherRun.of(one, evaluator))));
        runs.ifPresent(all -> problems.addAll(CaseProblems.in(files, all, further)));
        return runs;
    }

    private RuleProblem notJudged() {
        return files.problem(
                ProblemCode.MEANING_NOT_JUDGED,
                "there are more than %d rules: they were read and their cases run, but what they mean, rule against rule, was not judged"
                        .formatted(judgedUpTo),
                null);
    }

    /** Returns the cases beside the rules; where they cannot be read, it adds the problems and returns nothing. */
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
                .flatMap(CaseRun::outcomes)
                .flatMap(CaseRun.Outcome::spoke)
                .map(Rule::name)
                .collect(Collectors.toSet());
    }
}
