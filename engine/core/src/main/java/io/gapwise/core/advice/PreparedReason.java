package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds the parts of a rule's reasons that are the same for every case, so that they are worked out once for a rule
 * set.
 *
 * @param read the answers that are cited whenever the rule holds
 * @param always the tests of conclusions that are cited whenever the rule holds
 * @param open the conditions of which a case decides what is cited, because they can hold in several ways
 * @param source the source in the form in which reasons cite it
 */
record PreparedReason(Places read, List<Condition.Test> always, List<Condition> open, String source) {

    /**
     * Returns the prepared reasons by rule, with the sources as this language cites them. The map compares rules by identity, because comparing two rules by content
     * takes longer than reading them.
     */
    static Map<Rule, PreparedReason> of(RuleSet ruleSet, Locale language) {
        Map<String, String> sources = new HashMap<>();
        Map<Rule, PreparedReason> grounds = new IdentityHashMap<>();
        for (Rule rule : ruleSet.rules()) {
            grounds.put(rule, of(rule, sources.computeIfAbsent(rule.source().cited(language), cited -> cited)));
        }
        return grounds;
    }

    private static PreparedReason of(Rule rule, String source) {
        PreparedReason prepared = new PreparedReason(new Places(), new ArrayList<>(), new ArrayList<>(), source);
        rule.patterns().forEach(pattern -> prepared.require(pattern.condition()));
        return prepared;
    }

    /** Takes in a condition that must hold. */
    private void require(Condition condition) {
        condition.visit(all -> all.parts().forEach(this::require), open::add, open::add, test -> {
            if (test.slot().subject() == Subject.GAP_CASE) {
                Facts.add(test.slot(), read);
            } else {
                always.add(test);
            }
        });
    }
}
