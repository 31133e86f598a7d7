package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.List;

/** The limit: each rule an {@code if} over the records, one behind the other, as generated and compiled Java. */
public final class StraightLine extends Staged {

    /** Generated: the rules of one stage behind the other. */
    public interface Rules {

        void ask(Stage stage, Advise advise);
    }

    /** HotSpot compiles no method of more than 8,000 bytes. */
    private static final int RULES_PER_METHOD = 8;

    private final Rules rules;

    StraightLine(RuleSet ruleSet, JavaCalls calls) {
        rules = GeneratedJava.instance("StraightLineRules", source(ruleSet, calls), Rules.class);
    }

    @Override
    void ask(Stage stage, Advise advise) {
        rules.ask(stage, advise);
    }

    private static String source(RuleSet ruleSet, JavaCalls calls) {
        StringBuilder methods = new StringBuilder();
        StringBuilder stages = new StringBuilder();
        for (Stage stage : Stage.answering()) {
            stages.append("case ").append(stage).append(": ");
            List<Rule> rules = ruleSet.rules(stage);
            for (int i = 0; i < rules.size(); i++) {
                if (i % RULES_PER_METHOD == 0) {
                    String name = stage.folder() + i;
                    stages.append(name).append("(a); ");
                    methods.append(i == 0 ? "" : "}\n").append("static void %s(Advise a) {\n".formatted(name));
                }
                Rule rule = rules.get(i);
                methods.append("if (%s) { %s }\n"
                        .formatted(JavaCondition.of(rule.condition()), calls.of(rule)));
            }
            stages.append("break;\n");
            methods.append(rules.isEmpty() ? "" : "}\n");
        }
        return """
                import io.gapwise.insight.bench.peers.*;
                import io.gapwise.core.ruleset.Stage;
                public final class StraightLineRules implements StraightLine.Rules {
                public void ask(Stage stage, Advise a) { switch (stage) {
                """ + stages + "} }\n" + methods + "}\n";
    }
}
