package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.PriorityEvaluation;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.core.testing.RandomFacts;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.SentAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our DRL means what Drools says it means: its own compiler, given the authors' text, concludes the same. */
class DifferentialTest {

    private static final int OFTEN_ENOUGH = 50;

    private static CompiledByDrools compiled;

    @BeforeAll
    static void compile() {
        compiled = new CompiledByDrools("rules", RulesOfModule.RULES);
    }

    @Test
    void droolsCompilerConcludesTheSameOfEachRulesOwnCases() {
        RulesOfModule.CASES.values().stream().flatMap(List::stream).forEach(own -> {
            requireSame(own.answers());
            requireSame(own.silentAnswers());
        });
    }

    @Test
    void droolsCompilerConcludesTheSameOfEveryPublishedCase() {
        assertThat(PublishedCase.all())
                .hasSize(31)
                .allSatisfy(published -> requireSame(SentAnswers.of(published.sent())));
    }

    @Test
    void droolsCompilerConcludesTheSameOfRandomCasesInWhichEveryRuleSpeaksAndIsSilentOftenEnough() {
        List<Map<String, Object>> drawn = RulesOfModule.randomAnswers(20261122, 2_000, 120);
        Map<String, Integer> spoke = new HashMap<>();
        for (Map<String, Object> answers : drawn) {
            requireSame(answers).spoke().forEach(rule -> spoke.merge(rule.name(), 1, Integer::sum));
        }
        requireOften(answering(RulesOfModule.RULES), spoke, drawn.size());
    }

    @Test
    void droolsCompilerConcludesTheSameOfRandomFollowUpsInWhichEveryRuleOfProgressSpeaksAndIsSilentOftenEnough() {
        requireSameBeside(Subject.FOLLOW_UP, List.of(Stage.PROGRESS));
    }

    @Test
    void droolsCompilerConcludesTheSameOfRandomStandingsInWhichEveryRuleOfThePlaceSpeaksAndIsSilentOftenEnough() {
        requireSameBeside(Subject.STANDING, List.of(Stage.PRIORITY, Stage.PLACE));
    }

    private static void requireSameBeside(Subject subject, List<Stage> stages) {
        RandomAnswers cases = new RandomAnswers(20261129);
        RandomFacts facts = new RandomFacts(subject, 20261129);
        List<Rule> rules = stages.stream()
                .flatMap(stage -> RulesOfModule.RULES.rules(stage).stream())
                .toList();
        Map<String, Integer> spoke = new HashMap<>();
        int drawn = 0;
        for (Rule rule : rules) {
            RuleCase own = RulesOfModule.CASES.get(rule.name()).get(0);
            requireSameBeside(subject, own, own.answers(), own.beside());
            for (int i = 0; i < 150; i++) {
                double chance = i % 2 == 0 ? 0.02 : 0.1;
                requireSameBeside(
                                subject,
                                own,
                                cases.changed(own.answers(), chance / 4),
                                facts.changed(own.beside(), chance))
                        .forEach(name -> spoke.merge(name, 1, Integer::sum));
                drawn++;
            }
        }
        requireOften(rules, spoke, drawn);
    }

    /** The project's rules need not use all of the language; these do. */
    @Test
    void droolsCompilerConcludesTheSameOfRulesThatUseEveryConstruct() {
        RuleSet language = RuleSetReader.read(RuleFiles.in(Path.of("src/test/resources/language")));
        CompiledByDrools compiledLanguage = new CompiledByDrools("language", language);
        Evaluator evaluator = new Evaluator(language);
        RandomAnswers random = new RandomAnswers(4);
        Map<String, Integer> spoke = new HashMap<>();
        int cases = 5_000;

        for (int i = 0; i < cases; i++) {
            Map<String, Object> answers = random.answers(0.1 + 0.8 * i / cases);
            Evaluation evaluation =
                    evaluator.evaluate(CaseBuilder.aGapCase(answers).build());
            requireSame(compiledLanguage, evaluation, answers);
            evaluation.spoke().forEach(rule -> spoke.merge(rule.name(), 1, Integer::sum));
        }
        requireOften(answering(language), spoke, cases);
    }

    private static Evaluation requireSame(Map<String, Object> answers) {
        Evaluation evaluation = RulesOfModule.evaluate(answers);
        requireSame(compiled, evaluation, answers);
        return evaluation;
    }

    private static void requireSame(CompiledByDrools drools, Evaluation evaluation, Map<String, Object> answers) {
        assertThat(drools.said(evaluation)).as("what is said of %s", answers).isEqualTo(said(evaluation.spoke()));
    }

    private static List<String> requireSameBeside(
            Subject subject, RuleCase own, Map<String, Object> answers, Map<String, Object> known) {
        GapCase gapCase = CaseBuilder.aGapCase(answers).build();
        Findings concluded =
                own.given().over(RulesOfModule.EVALUATOR.evaluate(gapCase).findings());
        List<String> drools = new ArrayList<>();
        List<Rule> spoke;
        if (subject == Subject.FOLLOW_UP) {
            FollowUp followUp = RandomFacts.record(FollowUp.class, known);
            spoke = RulesOfModule.EVALUATOR
                    .progress(gapCase, concluded, followUp)
                    .spoke();
            drools.addAll(compiled.saidBeside(Stage.PROGRESS, gapCase.judged(), concluded, followUp));
        } else {
            Standing standing = RandomFacts.record(Standing.class, known);
            PriorityEvaluation priority = RulesOfModule.EVALUATOR.priority(gapCase, concluded, standing);
            spoke = priority.spoke();
            drools.addAll(compiled.saidBeside(Stage.PRIORITY, gapCase.judged(), concluded, standing));
            drools.addAll(compiled.saidBeside(Stage.PLACE, gapCase.judged(), concluded, standing, priority.weighed()));
        }
        assertThat(drools.stream().sorted())
                .as("what is said of %s with %s", answers, known)
                .containsExactlyElementsOf(said(spoke));
        return spoke.stream().map(Rule::name).toList();
    }

    private static List<Rule> answering(RuleSet rules) {
        return rules.rules().stream().filter(rule -> rule.stage().answers()).toList();
    }

    private static void requireOften(List<Rule> rules, Map<String, Integer> spoke, int cases) {
        List<String> rarely = rules.stream()
                .map(Rule::name)
                .filter(rule -> spoke.getOrDefault(rule, 0) < OFTEN_ENOUGH
                        || cases - spoke.getOrDefault(rule, 0) < OFTEN_ENOUGH)
                .map(rule -> rule + " spoke " + spoke.getOrDefault(rule, 0) + " times")
                .toList();
        assertThat(rarely)
                .as("rules that spoke or were silent in fewer than %d of %d cases", OFTEN_ENOUGH, cases)
                .isEmpty();
    }

    private static List<String> said(List<Rule> spoke) {
        List<String> said = new ArrayList<>();
        for (Rule rule : spoke) {
            rule.calls().forEach(call -> said.add(RecordedAdvice.written(rule.name(), call.verb(), call.arguments())));
        }
        return said.stream().sorted().toList();
    }
}
