package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what all checks share: the rules, their logic, the rules that can speak, and the findings so far. The stages
 * are judged in their order: the logic of a stage is built when a check first needs it, and questions to a small logic
 * are answered faster.
 */
final class AnalysisContext {

    private final RuleSet rules;
    private final RuleLogic logic;
    private final List<Rule> alive = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    AnalysisContext(RuleSet rules) {
        this.rules = rules;
        this.logic = RuleLogic.of(rules);
    }

    RuleSet rules() {
        return rules;
    }

    RuleLogic logic() {
        return logic;
    }

    /** Returns the rules of a stage that can speak, ordered by name, once {@link SilentRules} has checked the stage. */
    List<Rule> alive(Stage stage) {
        return alive.stream().filter(rule -> rule.stage() == stage).toList();
    }

    void lives(Rule rule) {
        alive.add(rule);
    }

    void report(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }

    Formula speaks(Rule rule) {
        return logic.speaks(rule);
    }

    /** Says whether any case gets as far as this stage; where none does, the check of an earlier stage reports it. */
    boolean reached(Stage stage) {
        return logic.isPossible(logic.asks(stage));
    }

    boolean implies(Rule one, Rule other) {
        return logic.implies(speaks(one), speaks(other));
    }

    /** Says whether two rules of one stage speak of exactly the same cases. */
    boolean equal(Rule one, Rule other) {
        return speaks(one).equals(speaks(other)) || (implies(one, other) && implies(other, one));
    }

    /** Returns every conclusion of this kind in the rules judged so far that can speak. */
    <C extends Conclusion> List<Said<C>> said(Class<C> kind) {
        List<Said<C>> said = new ArrayList<>();
        for (Rule rule : alive) {
            for (Call call : rule.calls()) {
                if (kind.isInstance(call.conclusion())) {
                    said.add(new Said<>(rule, call, kind.cast(call.conclusion())));
                }
            }
        }
        return said;
    }

    /** Holds a conclusion together with the rule and the call that draw it. */
    record Said<C extends Conclusion>(Rule rule, Call call, C conclusion) {

        RuleLocation place() {
            return RuleLocation.of(rule, call.span());
        }
    }
}
