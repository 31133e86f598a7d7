package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ConfirmedRules;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import io.gapwise.core.ruleset.drl.RulesRead;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.insight.rulecases.RuleCasesReading;
import io.gapwise.insight.signs.SignBookReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a rule set in every way: whether it can be read, whether each rule does in its cases what its author says, and
 * whether the rules contradict or repeat each other. The signs that lie beside them are checked too. It reports whatever
 * is wrong and never throws.
 */
public final class RuleSetCheck {

    private final RuleFiles files;
    private final int judgedUpTo;
    private final ConfirmedRules confirmed;
    private final List<FurtherRun> further = new ArrayList<>();

    private RuleSetCheck(RuleFiles files, int judgedUpTo, ConfirmedRules confirmed) {
        this.files = files;
        this.judgedUpTo = judgedUpTo;
        this.confirmed = confirmed;
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
        return of(files, judgedUpTo, new ConfirmedRules());
    }

    /**
     * Does the same for somebody who checks the same rule set at each save.
     *
     * @param confirmed holds what was read before, and then what is read now
     */
    public static CheckReport of(RuleFiles files, int judgedUpTo, ConfirmedRules confirmed) {
        return new RuleSetCheck(files, judgedUpTo, confirmed).run(true);
    }

    /** Reads rules and runs the cases, but leaves out the comparison of rules, which takes longest. */
    static CheckReport ofCases(RuleFiles files) {
        return new RuleSetCheck(files, 0, new ConfirmedRules()).runCases();
    }

    /** Checks any part of a rule set; it runs cases and compares rules only where every stage has rules. */
    public static CheckReport ofPart(RuleFiles files) {
        return ofPart(files, Integer.MAX_VALUE);
    }

    /** Checks any part of a rule set, but compares no rules where there are more than {@code judgedUpTo}. */
    public static CheckReport ofPart(RuleFiles files, int judgedUpTo) {
        return new RuleSetCheck(files, judgedUpTo, new ConfirmedRules()).run(false);
    }

    private CheckReport runCases() {
        RuleSetReading reading = RuleSetReader.check(files);
        RulesRead read = reading.read();
        RuleCasesReading cases = RuleCasesReader.check(files, read);
        Blame blame = new Blame(read.rules(), new MeaningProblems(files, read.rules()));
        blame.take(reading.problems());
        blame.take(cases.problems());
        List<CaseRun> runs = reading.rules().isPresent() ? runs(read.rules(), cases) : List.of();
        blame.takeCases(CaseProblems.in(files, read.rules(), runs, further));
        return new CheckReport(reading.rules(), runs, further, blame.rootsFirst());
    }

    private CheckReport run(boolean whole) {
        RuleSetReading reading = RuleSetReader.check(files, confirmed);
        RulesRead read = reading.read();
        RuleCasesReading cases = RuleCasesReader.check(files, read);
        MeaningProblems meaning = new MeaningProblems(files, read.rules());
        Blame blame = new Blame(read.rules(), meaning);
        blame.take(reading.problems());
        blame.take(SignBookReader.problems(files, whole));
        blame.take(cases.problems());
        blame.take(meaning.onBlankGround());
        List<CaseRun> runs = List.of();
        if (read.broken().isEmpty() && !read.rules().rules().isEmpty()) {
            List<Stage> missing = Stage.answering().stream()
                    .filter(stage -> read.rules().rules(stage).isEmpty())
                    .toList();
            if (missing.isEmpty()) {
                if (isJudged(read.rules())) {
                    meaning.begin();
                }
                runs = runs(read.rules(), cases);
                blame.take(meaning.withoutCase(cases, spoke(runs)));
                blame.take(judged(meaning, read.rules()));
            } else if (whole && !lacksSources(reading)) {
                missing.forEach(stage -> blame.take(List.of(noRules(stage))));
            }
        }
        blame.takeCases(CaseProblems.in(files, read.rules(), runs, further));
        return new CheckReport(reading.rules(), runs, further, blame.rootsFirst());
    }

    /** Without the list of sources no rule stands, so that nobody can say which stages lack one. */
    private static boolean lacksSources(RuleSetReading reading) {
        return reading.problems().stream()
                .anyMatch(problem ->
                        problem.severity() == Severity.ERROR && problem.file().equals(RuleFiles.SOURCES));
    }

    private RuleProblem noRules(Stage stage) {
        return files.problem(
                ProblemCode.NO_RULES,
                "the stage %s has no rule, and no case is answered without one".formatted(stage.folder()),
                "a file %s/<name>%s".formatted(stage.folder(), RuleFiles.RULES));
    }

    private List<RuleProblem> judged(MeaningProblems meaning, RuleSet rules) {
        return isJudged(rules) ? meaning.found() : List.of(notJudged());
    }

    private boolean isJudged(RuleSet rules) {
        return rules.rules().size() <= judgedUpTo;
    }

    private List<CaseRun> runs(RuleSet rules, RuleCasesReading cases) {
        Evaluator evaluator = new Evaluator(rules);
        cases.cases().further().forEach(one -> further.add(FurtherRun.of(one, evaluator)));
        return cases.cases().byRule().values().stream()
                .map(ruleCase -> CaseRun.of(ruleCase, evaluator))
                .toList();
    }

    private RuleProblem notJudged() {
        return files.problem(
                ProblemCode.MEANING_NOT_JUDGED,
                "there are more than %d rules: they were read and their cases run, but what they mean, rule against rule, was not judged"
                        .formatted(judgedUpTo),
                null);
    }

    private static Set<String> spoke(List<CaseRun> runs) {
        return runs.stream()
                .flatMap(CaseRun::outcomes)
                .flatMap(CaseRun.Outcome::spoke)
                .map(Rule::name)
                .collect(Collectors.toSet());
    }
}
