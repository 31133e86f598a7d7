package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.EnumMap;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a list of rules for each stage, conditions and actions as compiled lambdas on one fact. */
final class EasyRules extends Staged {

    private static final String FACT = "case";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Map<Stage, Rules> stages = new EnumMap<>(Stage.class);

    EasyRules(RuleSet ruleSet) {
        Lambdas.of(ruleSet).forEach((stage, rules) -> {
            Rules ofStage = new Rules();
            for (Lambdas.Of rule : rules) {
                ofStage.register(new RuleBuilder()
                        .name(rule.name())
                        .when(facts -> rule.when().test(facts.get(FACT)))
                        .then(facts -> rule.then().accept(facts.get(FACT)))
                        .build());
            }
            stages.put(stage, ofStage);
        });
    }

    @Override
    void ask(Stage stage, Advise advise) {
        Facts facts = new Facts();
        facts.put(FACT, advise);
        engine.fire(stages.get(stage), facts);
    }
}
