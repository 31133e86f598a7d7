package io.gapwise.core.evaluation;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Holds the Drools rule base of one stage. It is built from our rules with Drools' executable model, so no source is
 * generated and nothing is compiled. All patterns of a rule become constraints on one flat fact, which is right because
 * there is exactly one case and one finding of each stage.
 */
final class DroolsStage {

    private final KieBase base;

    private DroolsStage(KieBase base) {
        this.base = base;
    }

    static DroolsStage of(Stage stage, List<Rule> rules) {
        List<org.drools.model.Rule> models = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            models.add(model(stage, rules.get(i), i));
        }
        return new DroolsStage(KieBaseBuilder.createKieBaseFromModel(new ModelImpl(stage.folder()).withRules(models)));
    }

    /**
     * Makes a session for one thread at a time, which inserts a fact, fires the rules, deletes the fact and begins
     * again.
     */
    KieSession session() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return base.newKieSession(configuration, null);
    }

    private static org.drools.model.Rule model(Stage stage, Rule rule, int place) {
        Variable<StageFact> fact = declarationOf(StageFact.class);
        PatternDef<StageFact> pattern = pattern(fact);
        List<Condition> parts = parts(rule);
        Optional<Condition.Test> indexed = parts.stream()
                .flatMap(part -> part.asTest().stream())
                .filter(DroolsStage::hashable)
                .findFirst();
        if (indexed.isPresent()) {
            pattern = indexed(pattern, indexed.get());
            parts.remove(indexed.get());
        }
        if (!parts.isEmpty()) {
            String id = parts.stream().map(DroolsStage::id).collect(Collectors.joining(", "));
            pattern = pattern.expr(id, new Holds(CompiledCondition.every(parts), id));
        }
        return rule(stage.folder(), rule.name()).build(pattern, execute(() -> StageFact.speaks(place)));
    }

    /** Adds a test to the pattern in such a way that Drools looks its rule up by the word that it asks for. */
    private static PatternDef<StageFact> indexed(PatternDef<StageFact> pattern, Condition.Test test) {
        int slot = test.slot().index();
        Integer wanted = ((Enum<?>) test.values().get(0)).ordinal();
        return pattern.expr(
                id(test),
                new Holds(CompiledCondition.of(test), id(test)),
                alphaIndexedBy(Integer.class, Index.ConstraintType.EQUAL, slot, new WordNumber(slot), wanted));
    }

    /** Lists all conditions that must hold, one for each part that is joined by "and". */
    private static List<Condition> parts(Rule rule) {
        List<Condition> parts = new ArrayList<>();
        rule.patterns().forEach(pattern -> takeApart(pattern.condition(), parts));
        return parts;
    }

    /** Adds the parts of a condition that is joined by "and", and any other condition as a whole. */
    private static void takeApart(Condition condition, List<Condition> parts) {
        condition.visit(all -> all.parts().forEach(part -> takeApart(part, parts)), parts::add, parts::add, parts::add);
    }

    /** Returns a text that differs between any two different conditions. */
    private static String id(Condition condition) {
        return condition.match(
                all -> joined(all.parts(), " && "),
                any -> joined(any.parts(), " || "),
                not -> "!( " + id(not.part()) + " )",
                test -> test.slot().index() + " " + test.canonical());
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(DroolsStage::id).collect(Collectors.joining(by, "( ", " )"));
    }

    /** Says whether Drools can look up the rules that compare a slot with one word, instead of trying each rule. */
    private static boolean hashable(Condition.Test test) {
        return test.operator() == Operator.EQUAL && test.values().get(0) instanceof Enum<?>;
    }

    /** Tests a constraint. Its text is its identity, so that rules with the same constraint share the work. */
    private record Holds(CompiledCondition condition, String id) implements Predicate1<StageFact>, HashedExpression {

        @Override
        public boolean test(StageFact fact) {
            return condition.holds(fact.read());
        }

        @Override
        public String getExpressionHash() {
            return id;
        }
    }

    /** Returns the number of a word in its enum, because Drools hashes numbers and strings but no other objects. */
    private record WordNumber(int slot) implements Function1<StageFact, Integer>, HashedExpression {

        private static final Integer NO_WORD = -1;

        @Override
        public Integer apply(StageFact fact) {
            return fact.get(slot) instanceof Enum<?> word ? Integer.valueOf(word.ordinal()) : NO_WORD;
        }

        @Override
        public String getExpressionHash() {
            return "place " + slot;
        }
    }
}
