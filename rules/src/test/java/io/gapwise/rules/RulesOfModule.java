package io.gapwise.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule set as it stands in this module, with its cases. */
final class RulesOfModule {

    static final Path FOLDER = Path.of("src/main/resources/rules");
    static final RuleFiles FILES = RuleFiles.in(FOLDER);
    static final RuleSet RULES = RuleSetReader.read(FILES);
    static final Evaluator EVALUATOR = new Evaluator(RULES);
    static final Advisor ADVISOR = new Advisor(RULES);
    static final Map<String, List<RuleCase>> CASES = RuleCasesReader.read(FILES, RULES).byRule().values().stream()
            .collect(Collectors.groupingBy(RuleCase::rule));

    private RulesOfModule() {}

    static Evaluation evaluate(Map<String, Object> answers) {
        return EVALUATOR.evaluate(CaseBuilder.aGapCase(answers).build());
    }

    /** The recommendation as it is sent. */
    static String answer(Advisor advisor, GapCase gapCase) {
        return RecommendationJson.text(
                new Recommendation("the-id", gapCase.reference(), Instant.EPOCH, advisor.advise(gapCase)));
    }

    /** The names of the rules that speak of a case of a rule, and of what is known beside it. */
    static List<String> spoke(RuleCase own, GapCase gapCase, KnownBeside known) {
        Evaluation evaluation = EVALUATOR.evaluate(gapCase);
        Findings given = own.given().over(evaluation.findings());
        return Stream.of(
                        evaluation.spoke(),
                        EVALUATOR.progress(gapCase, given, known.followUp()).spoke(),
                        EVALUATOR.priority(gapCase, given, known.standing()).spoke())
                .flatMap(List::stream)
                .map(Rule::name)
                .toList();
    }

    /**
     * Random answers in which every rule has its chance to speak: sparse and dense ones, and for each rule its own case
     * with a few other answers drawn anew.
     */
    static List<Map<String, Object>> randomAnswers(long seed, int plain, int aroundEachRule) {
        RandomAnswers random = new RandomAnswers(seed);
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (int i = 0; i < plain; i++) {
            drawn.add(random.answers(0.1 + 0.8 * i / plain));
        }
        for (Rule rule : RULES.rules()) {
            if (!rule.stage().answers()) {
                continue;
            }
            for (int i = 0; i < aroundEachRule; i++) {
                RuleCase own = CASES.get(rule.name()).get(0);
                drawn.add(random.changed(own.answers(), i % 2 == 0 ? 0.02 : 0.1));
            }
        }
        return drawn;
    }
}
