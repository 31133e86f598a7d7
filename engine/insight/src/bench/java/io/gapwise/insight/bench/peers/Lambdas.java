package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Each rule as two lambdas in generated, compiled Java: the fastest form in which rule libraries for Java take rules. */
public final class Lambdas {

    /** One rule: when it holds and what it then says. */
    public record Of(String name, Predicate<Advise> when, Consumer<Advise> then) {}

    /** Generated: the rules in the order of the rule set. */
    public interface Rules {

        List<Of> all();
    }

    private Lambdas() {}

    static Map<Stage, List<Of>> of(RuleSet ruleSet) {
        List<Of> all = GeneratedJava.instance("LambdaRules", source(ruleSet), Rules.class).all();
        Map<Stage, List<Of>> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.answering()) {
            byStage.put(stage, new ArrayList<>());
        }
        List<Rule> rules = answering(ruleSet);
        for (int i = 0; i < all.size(); i++) {
            byStage.get(rules.get(i).stage()).add(all.get(i));
        }
        return byStage;
    }

    /** Lists the rules that make an answer, in the order of the rule set. */
    static List<Rule> answering(RuleSet ruleSet) {
        return Stage.answering().stream()
                .flatMap(stage -> ruleSet.rules(stage).stream())
                .toList();
    }

    private static String source(RuleSet ruleSet) {
        StringBuilder lambdas = new StringBuilder();
        for (Rule rule : answering(ruleSet)) {
            lambdas.append("all.add(new Lambdas.Of(\"%s\", a -> %s, a -> { %s }));\n"
                    .formatted(rule.name(), JavaCondition.of(rule.condition()), JavaCalls.AS_WRITTEN.of(rule)));
        }
        return """
                import io.gapwise.insight.bench.peers.*;
                import java.util.*;
                public final class LambdaRules implements Lambdas.Rules {
                public List<Lambdas.Of> all() { List<Lambdas.Of> all = new ArrayList<>();
                """ + lambdas + "return all; } }\n";
    }
}
