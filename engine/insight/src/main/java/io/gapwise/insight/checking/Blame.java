package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RootCauses;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RulesAstray;
import io.gapwise.insight.analysis.Drowning;
import io.gapwise.insight.analysis.Finding;
import io.gapwise.insight.analysis.RuleLocation;
import io.gapwise.insight.why.Silence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which problems of rules, cases and meaning follow from which others, so that an author sees first what has to be
 * mended first.
 */
final class Blame {

    /** These say of a single rule what also shows in its case. */
    private static final Map<ProblemCode, Set<ProblemCode>> OF_THE_SAME_RULE = Map.of(
            ProblemCode.NEVER_SPEAKS, EnumSet.of(ProblemCode.RULE_SILENT, ProblemCode.NO_CASE),
            ProblemCode.ALWAYS_SPEAKS, EnumSet.of(ProblemCode.RULE_NOT_SILENCED));

    /** What a rule set lacks once the rules of a whole file are lost. */
    private static final Set<ProblemCode> LACKING = EnumSet.of(
            ProblemCode.NEVER_SPEAKS,
            ProblemCode.NO_ALIGNMENT,
            ProblemCode.NO_VERDICT,
            ProblemCode.NO_REMEDY,
            ProblemCode.NO_METHOD,
            ProblemCode.NO_RESULT_MEASURE,
            ProblemCode.CAUSE_NEVER_FOUND,
            ProblemCode.VERDICT_NEVER_GIVEN,
            ProblemCode.REMEDY_NEVER_ADVISED,
            ProblemCode.METHOD_NEVER_ADVISED,
            ProblemCode.RULE_SILENT);

    private final Map<String, Rule> rules;
    private final MeaningProblems meaning;
    private final List<RuleProblem> all = new ArrayList<>();
    private final List<CaseProblem> cases = new ArrayList<>();
    private final Map<ProblemCode, List<RuleProblem>> byCode = new EnumMap<>(ProblemCode.class);

    Blame(RuleSet rules, MeaningProblems meaning) {
        this.rules = rules.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity(), (a, b) -> a));
        this.meaning = meaning;
    }

    /** Takes problems that reading the files found, or the judgement of what the rules mean. */
    void take(List<RuleProblem> problems) {
        all.addAll(problems);
        problems.forEach(problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                .add(problem));
    }

    /** Takes what the cases show; it must be called after everything else was taken. */
    void takeCases(List<CaseProblem> shown) {
        for (CaseProblem each : shown) {
            CaseProblem grouped = grouped(each);
            cases.add(grouped);
            take(List.of(grouped.problem()));
        }
    }

    /** Returns the root causes first, each with what follows from it. */
    List<RuleProblem> rootsFirst() {
        RootCauses roots = new RootCauses(all);
        sameRule(roots);
        tooNarrow(roots);
        neededWords(roots);
        unnamed(roots);
        renamed(roots);
        lost(roots);
        Optional<RuleProblem> drowning = drowning();
        cases.forEach(each -> blame(each, drowning, roots));
        drowning.ifPresent(cause -> found(ProblemCode.INVARIANT_BROKEN).forEach(broken -> roots.blame(broken, cause)));
        new SilentAtOnce(this::rule)
                .blame(all, cases, problem -> meaning.finding(problem).isPresent(), roots);
        roots.blameAlike();
        return roots.folded();
    }

    /** Lets problems of cases be recognized that have one cause which is no problem by itself. */
    private static CaseProblem grouped(CaseProblem each) {
        Optional<String> about = each.fault()
                .map(fault -> "fault " + code(fault))
                .or(() -> each.silence()
                        .filter(silence -> !silence.by().isEmpty())
                        .map(silence -> "silence by " + silence.by().get(0).name()));
        return about.map(name -> new CaseProblem(each.problem().about(name), each.fault(), each.silence()))
                .orElse(each);
    }

    private void sameRule(RootCauses roots) {
        OF_THE_SAME_RULE.forEach((cause, following) -> {
            Map<String, RuleProblem> ofRule = new HashMap<>();
            found(cause).forEach(problem -> ofRule.putIfAbsent(String.valueOf(problem.rule()), problem));
            following.stream()
                    .flatMap(code -> found(code).stream())
                    .forEach(problem -> Optional.ofNullable(ofRule.get(String.valueOf(problem.rule())))
                            .ifPresent(root -> roots.blame(problem, root)));
        });
    }

    /** A rule that never speaks because it is too narrow leaves cases without a verdict; that is what has to be mended. */
    private void tooNarrow(RootCauses roots) {
        for (ProblemCode code : List.of(ProblemCode.NO_ALIGNMENT, ProblemCode.NO_VERDICT)) {
            for (RuleProblem missing : found(code)) {
                found(ProblemCode.NEVER_SPEAKS).stream()
                        .filter(silent -> silent.rule() != null && silent.rule().equals(missing.rule()))
                        .forEach(silent -> roots.blame(silent, missing));
            }
        }
    }

    /** A rule that waits for what is never concluded follows from that; so does a word that only such rules conclude. */
    private void neededWords(RootCauses roots) {
        Map<Object, RuleProblem> neverConcluded = new HashMap<>();
        for (RuleProblem problem : all) {
            meaning.finding(problem)
                    .filter(finding -> finding.about() != null && finding.code() != ProblemCode.NEVER_SPEAKS)
                    .ifPresent(finding -> neverConcluded.putIfAbsent(Objects.requireNonNull(finding.about()), problem));
        }
        Map<String, RuleProblem> silent = new HashMap<>();
        for (RuleProblem problem : found(ProblemCode.NEVER_SPEAKS)) {
            silent.put(String.valueOf(problem.rule()), problem);
            meaning.finding(problem)
                    .map(Finding::about)
                    .map(neverConcluded::get)
                    .ifPresent(cause -> roots.blame(problem, cause));
        }
        neverConcluded.values().forEach(problem -> {
            List<RuleLocation> saying = meaning.finding(problem).orElseThrow().places();
            if (!saying.isEmpty() && saying.stream().allMatch(place -> silent.containsKey(place.rule()))) {
                roots.blame(
                        problem, Objects.requireNonNull(silent.get(saying.get(0).rule())));
            }
        });
    }

    /** Where cases or translations name a rule that is gone, the rule beside that has none is probably that rule. */
    private void renamed(RootCauses roots) {
        List<RuleProblem> lacking = new ArrayList<>(found(ProblemCode.NO_CASE));
        lacking.addAll(found(ProblemCode.MISSING_TRANSLATION));
        for (ProblemCode code : List.of(ProblemCode.BAD_TRANSLATION, ProblemCode.BAD_CASE)) {
            for (RuleProblem gone : found(code)) {
                if (gone.about() != null) {
                    lacking.stream()
                            .filter(problem -> base(problem.file()).equals(base(gone.file())))
                            .forEach(problem -> roots.blame(problem, gone));
                }
            }
        }
    }

    /** A rule is missed beside its file where it has the name of another, and all are where the file is not read. */
    private void unnamed(RootCauses roots) {
        for (ProblemCode code : List.of(ProblemCode.BAD_CASE, ProblemCode.BAD_TRANSLATION)) {
            for (RuleProblem missed : found(code)) {
                if (missed.about() != null) {
                    Stream.of(ProblemCode.DUPLICATE_NAME, ProblemCode.NOT_READ)
                            .flatMap(cause -> found(cause).stream())
                            .filter(cause -> base(missed.file()).equals(base(cause.file())))
                            .findFirst()
                            .ifPresent(cause -> roots.blame(missed, cause));
                }
            }
        }
    }

    /** Where the rules of a file are gone, what its stage and later ones lack is probably what they said. */
    private void lost(RootCauses roots) {
        for (ProblemCode code : List.of(ProblemCode.BAD_CASE, ProblemCode.BAD_TRANSLATION)) {
            for (RuleProblem gone : found(code)) {
                Optional<Stage> stage = Optional.ofNullable(gone.about())
                        .filter(about -> gone.maybe() == null && about.endsWith(RuleFiles.RULES))
                        .flatMap(about -> RulesAstray.stage(about));
                stage.ifPresent(of -> LACKING.stream()
                        .flatMap(lacking -> found(lacking).stream())
                        .filter(problem -> stageOf(problem).compareTo(of) >= 0)
                        .forEach(problem -> roots.blame(problem, gone)));
            }
        }
    }

    private Stage stageOf(RuleProblem problem) {
        Optional<Stage> ofRule = rule(problem).map(Rule::stage);
        return switch (problem.code()) {
            case NO_REMEDY -> Stage.REMEDIES;
            case NO_METHOD -> Stage.METHODS;
            case NO_RESULT_MEASURE -> Stage.MEASURES;
            case NO_ALIGNMENT -> Stage.TRIAGE;
            case NO_VERDICT, VERDICT_NEVER_GIVEN -> Stage.VERDICT;
            case CAUSE_NEVER_FOUND -> Stage.CAUSES;
            case REMEDY_NEVER_ADVISED -> Stage.REMEDIES;
            case METHOD_NEVER_ADVISED -> Stage.METHODS;
            default -> ofRule.orElse(Stage.TRIAGE);
        };
    }

    /** Returns the name of a file without what says whether it has rules, cases or translations. */
    private static String base(String file) {
        return file.replaceFirst("\\.[^/]*$", "");
    }

    private Optional<RuleProblem> drowning() {
        return found(ProblemCode.ALWAYS_SPEAKS).stream()
                .filter(problem -> rule(problem).filter(Drowning::by).isPresent())
                .findFirst();
    }

    private void blame(CaseProblem each, Optional<RuleProblem> drowning, RootCauses roots) {
        RuleProblem problem = each.problem();
        each.fault().flatMap(this::broken).ifPresent(cause -> roots.blame(problem, cause));
        drowning.filter(cause -> drowns(cause, each)).ifPresent(cause -> roots.blame(problem, cause));
    }

    /** Returns the finding that some case breaks the contract as this one does, best one about the same rules. */
    private Optional<RuleProblem> broken(RuleSetFault fault) {
        List<RuleProblem> broken = found(code(fault));
        Set<String> spoke = fault.spoke().stream().map(Rule::name).collect(Collectors.toSet());
        return broken.stream()
                .filter(problem -> meaning.finding(problem)
                                .map(finding -> finding.places().stream()
                                        .filter(place -> spoke.contains(place.rule()))
                                        .count())
                                .orElse(0L)
                        > 1)
                .findFirst()
                .or(() -> broken.stream().findFirst());
    }

    /** Returns what the judgement of the rules calls the way in which they broke the contract. */
    private static ProblemCode code(RuleSetFault fault) {
        return switch (fault.stage()) {
            case TRIAGE ->
                says(fault, Conclusion.Align.class) ? ProblemCode.SEVERAL_ALIGNMENTS : ProblemCode.NO_ALIGNMENT;
            case REMEDIES -> ProblemCode.NO_REMEDY;
            case METHODS -> ProblemCode.NO_METHOD;
            case MEASURES -> ProblemCode.NO_RESULT_MEASURE;
            default ->
                says(fault, Conclusion.GiveVerdict.class) ? ProblemCode.SEVERAL_VERDICTS : ProblemCode.NO_VERDICT;
        };
    }

    private static boolean says(RuleSetFault fault, Class<? extends Conclusion> kind) {
        return fault.spoke().stream()
                .flatMap(rule -> rule.calls().stream())
                .anyMatch(call -> kind.isInstance(call.conclusion()));
    }

    /** Says whether a rule that always speaks, and undoes something by that, is behind what a case shows. */
    private boolean drowns(RuleProblem always, CaseProblem each) {
        Rule rule = rule(always).orElseThrow();
        Optional<Stage> stage = rule(each.problem()).map(Rule::stage);
        boolean later = stage.filter(of -> of.compareTo(rule.stage()) > 0).isPresent();
        if (each.silence().isPresent()) {
            Silence silence = each.silence().get();
            return later && silence.concluded();
        }
        boolean differs = each.problem().code() == ProblemCode.ANSWER_DIFFERS;
        return each.fault().isPresent()
                || later
                || differs && stage.filter(rule.stage()::equals).isPresent();
    }

    private Optional<Rule> rule(RuleProblem problem) {
        return Optional.ofNullable(rules.get(String.valueOf(problem.rule())));
    }

    private List<RuleProblem> found(ProblemCode code) {
        return byCode.getOrDefault(code, List.of());
    }
}
