package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.EnumMap;
import java.util.Map;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;

/** Evrete: a base for each stage, a stateless session for each case and stage, conditions as compiled lambdas on one fact. */
final class Evrete extends Staged {

    private final Map<Stage, Knowledge> bases = new EnumMap<>(Stage.class);

    Evrete(RuleSet ruleSet) {
        KnowledgeService service = new KnowledgeService();
        Lambdas.of(ruleSet).forEach((stage, rules) -> {
            var builder = service.newKnowledge().builder();
            for (Lambdas.Of rule : rules) {
                builder.newRule(rule.name())
                        .forEach("$a", Advise.class)
                        .where((IntToValue values) -> rule.when().test(values.get(0)), "$a")
                        .execute((RhsContext context) -> rule.then().accept(context.get("$a")));
            }
            bases.put(stage, builder.build());
        });
    }

    @Override
    void ask(Stage stage, Advise advise) {
        bases.get(stage).newStatelessSession().insertAndFire(advise);
    }
}
