package io.gapwise.api.rules;

import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import java.util.List;

/** All rules of a rule set, as their authors wrote them. */
record Catalogue(String version, List<Entry> rules) {

    static Catalogue of(RuleSet ruleSet) {
        return new Catalogue(
                ruleSet.version(), ruleSet.rules().stream().map(Entry::of).toList());
    }

    record Entry(String name, String stage, String summary, String source, String text) {

        static Entry of(Rule rule) {
            return new Entry(
                    rule.name(),
                    rule.stage().folder(),
                    rule.summary(),
                    rule.source().cited(),
                    rule.text());
        }
    }
}
