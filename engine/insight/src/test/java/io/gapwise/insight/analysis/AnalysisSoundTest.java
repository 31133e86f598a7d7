package io.gapwise.insight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.ExhaustiveRun;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries random rule sets over a few questions: every finding is true for all possible cases. */
class AnalysisSoundTest {

    private static final int RULE_SETS = 8;

    @ParameterizedTest
    @EnumSource
    void everyFindingIsTrueOfEveryCase(SmallWorld world) {
        Map<ProblemCode, Integer> found = new EnumMap<>(ProblemCode.class);
        for (int seed = 101; seed <= 100 + RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(4);
            ExhaustiveRun tried = new ExhaustiveRun(rules, world.cases());
            Judgement judgement = Analysis.judge(rules);
            List<Finding> findings = judgement.findings();
            for (Finding finding : findings) {
                assertThat(isTrue(finding, rules, tried, world))
                        .as("%s %s: %s", world, seed, finding)
                        .isTrue();
                found.merge(finding.code(), 1, Integer::sum);
            }
            assertThat(named(findings, ProblemCode.NEVER_SPEAKS))
                    .as("%s %s: no rule of a judged stage that never speaks is passed over", world, seed)
                    .containsAll(neverSpoke(rules, judgement, tried));
        }
        assertThat(found.keySet())
                .as("flaws found: %s", found)
                .containsAll(EnumSet.of(
                        ProblemCode.NEVER_SPEAKS,
                        ProblemCode.PART_NEVER_HOLDS,
                        ProblemCode.PART_ALWAYS_HOLDS,
                        ProblemCode.POINTLESS_RULE,
                        ProblemCode.CAUSE_NEVER_FOUND));
    }

    private static boolean isTrue(Finding finding, RuleSet rules, ExhaustiveRun tried, SmallWorld world) {
        List<String> concerned =
                finding.places().stream().map(RuleLocation::rule).toList();
        return switch (finding.code()) {
            case NEVER_SPEAKS -> tried.of(concerned.get(0)).isEmpty();
            case SAME_RULE_TWICE, OPPOSITE_RULES, OPPOSITE_WEIGHTS ->
                tried.of(concerned.get(0)).equals(tried.of(concerned.get(1)));
            case ALWAYS_SPEAKS -> spokeWhereverItWasAsked(concerned.get(0), tried);
            case POINTLESS_RULE, POINTLESS_CONCLUSION ->
                decided(new ExhaustiveRun(WithoutCalls.of(rules, finding), world.cases()))
                        .equals(decided(tried));
            case PART_NEVER_HOLDS, PART_ALWAYS_HOLDS ->
                new ExhaustiveRun(new WithoutPart(finding).of(rules), world.cases())
                        .of(concerned.get(0))
                        .equals(tried.of(concerned.get(0)));
            case NO_ALIGNMENT, SEVERAL_ALIGNMENTS -> faults(finding, rules, "alignments");
            case NO_VERDICT, SEVERAL_VERDICTS -> faults(finding, rules, "verdicts");
            case NO_REMEDY -> faults(finding, rules, "no remedy");
            case NO_METHOD -> faults(finding, rules, "no method");
            case NO_RESULT_MEASURE -> faults(finding, rules, "no result");
            case CAUSE_NEVER_FOUND ->
                evaluations(tried)
                        .noneMatch(e -> e.causes().found().stream()
                                .anyMatch(cause -> finding.message().contains(cause.name())));
            case METHOD_NEVER_ADVISED ->
                evaluations(tried)
                        .noneMatch(e -> e.methodsFound().advised().stream()
                                .anyMatch(method -> finding.message().matches(".*\\b" + method.name() + "\\b.*")));
            case REMEDY_NEVER_ADVISED ->
                evaluations(tried).noneMatch(e -> names(finding, e.remedies().bestFirst()));
            case ALIGNMENT_NEVER_GIVEN ->
                evaluations(tried)
                        .noneMatch(e -> names(finding, List.of(e.triage().alignment())));
            case VERDICT_NEVER_GIVEN ->
                evaluations(tried)
                        .noneMatch(e -> names(finding, List.of(e.verdict().value())));
            default -> false;
        };
    }

    private static boolean names(Finding finding, Collection<? extends Word> words) {
        return words.stream().anyMatch(word -> finding.message().matches(".*\\b" + word.name() + "\\b.*"));
    }

    private static boolean spokeWhereverItWasAsked(String name, ExhaustiveRun tried) {
        boolean ofMethods = name.startsWith("methods/");
        return evaluations(tried)
                .filter(e -> !ofMethods
                        || EnumSet.of(VerdictValue.TRAINING, VerdictValue.MIXED)
                                .contains(e.verdict().value()))
                .allMatch(e -> e.spoke().stream().anyMatch(rule -> rule.name().equals(name)));
    }

    /** Says whether the evaluator throws for the case that the finding shows. */
    private static boolean faults(Finding finding, RuleSet rules, String with) {
        ExhaustiveRun example = new ExhaustiveRun(
                rules, List.of(CaseBuilder.aGapCase(finding.example()).build()));
        return example.faults().size() == 1 && example.faults().get(0).contains(with);
    }

    /** Returns what was decided about each case, without the reasons, since a pointless rule may still add one. */
    private static List<String> decided(ExhaustiveRun tried) {
        return tried.evaluations().stream()
                .map(evaluation -> evaluation.map(AnalysisSoundTest::decided).orElse("fault"))
                .toList();
    }

    private static String decided(Evaluation e) {
        Set<String> cautions = e.spoke().stream()
                .flatMap(rule -> rule.calls().stream())
                .map(call -> Effect.of(call.conclusion()))
                .filter(Effect::isRepetitionPointless)
                .filter(effect -> !effect.addsReason())
                .map(effect -> effect.about().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return e.triage() + " " + e.causes() + " " + e.verdict() + " "
                + e.remedies().bestFirst().stream()
                        .map(r -> r + " " + e.remedies().sum(r))
                        .toList()
                + e.methods().bestFirst().stream()
                        .map(m -> m + " " + e.methods().sum(m))
                        .toList()
                + e.methods().excluded().size() + cautions;
    }

    private static Stream<Evaluation> evaluations(ExhaustiveRun tried) {
        return tried.evaluations().stream().flatMap(Optional::stream);
    }

    private static Set<String> named(List<Finding> findings, ProblemCode code) {
        return findings.stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.places().get(0).rule())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the rules that never spoke. It passes over a stage that no case reaches, because the fault is in an
     * earlier stage.
     */
    private static Set<String> neverSpoke(RuleSet rules, Judgement judgement, ExhaustiveRun tried) {
        return rules.rules().stream()
                .filter(rule -> judgement.judged().contains(rule.stage()))
                .filter(rule -> tried.of(rule.name()).isEmpty())
                .filter(rule -> rules.rules(rule.stage()).stream()
                        .anyMatch(other -> !tried.of(other.name()).isEmpty()))
                .map(Rule::name)
                .collect(Collectors.toSet());
    }
}
