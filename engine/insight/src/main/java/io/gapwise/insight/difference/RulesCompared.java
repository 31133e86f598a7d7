package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds two rule sets rule by rule, as far as it can be read off the rules themselves.
 *
 * @param pairs every rule of either, in the order of the new rules, with those that are gone behind them
 * @param changed those of them that are not as they were, be it only in another language
 */
public record RulesCompared(RuleSet before, RuleSet after, List<RulePair> pairs, List<RulePair> changed) {

    public RulesCompared {
        pairs = List.copyOf(pairs);
        changed = List.copyOf(changed);
    }

    /** Pairs rules of the same name, and a rule that is gone with a new one of the same stage that is written alike. */
    static RulesCompared of(RuleSet before, RuleSet after) {
        List<RulePair> pairs = paired(before.rules(), after.rules());
        RulesCompared rules = new RulesCompared(before, after, pairs, List.of());
        List<RulePair> changed =
                pairs.stream().filter(pair -> !pair.readsTheSame(rules)).toList();
        return new RulesCompared(before, after, pairs, changed);
    }

    private static List<RulePair> paired(List<Rule> before, List<Rule> after) {
        Map<String, Rule> old = new LinkedHashMap<>();
        before.forEach(rule -> old.put(rule.name(), rule));
        List<RulePair> pairs = new ArrayList<>();
        List<Rule> news = new ArrayList<>();
        for (Rule rule : after) {
            Rule same = old.remove(rule.name());
            if (same == null) {
                news.add(rule);
            } else {
                pairs.add(RulePair.of(same, rule));
            }
        }
        for (Rule rule : news) {
            Optional<Rule> renamed = old.values().stream()
                    .filter(gone -> RulePair.alike(gone, rule))
                    .findFirst();
            renamed.ifPresent(gone -> old.remove(gone.name()));
            pairs.add(renamed.map(gone -> RulePair.of(gone, rule))
                    .orElseGet(() -> new RulePair(null, rule, RulePair.Kind.ADDED)));
        }
        old.values().forEach(gone -> pairs.add(new RulePair(gone, null, RulePair.Kind.REMOVED)));
        return pairs;
    }

    /** Lists the invariants that are not as they were. They are no part of a version, and change no answer. */
    List<RulePair> invariantsChanged() {
        return paired(before.invariants(), after.invariants()).stream()
                .filter(pair -> !pair.readsTheSame(this))
                .toList();
    }

    /** Says whether only one of the two has invariants, as a version has none that was kept of its rules alone. */
    boolean onlyOneHasInvariants() {
        return before.invariants().isEmpty() != after.invariants().isEmpty();
    }

    /** Says whether all that decides and all that is said is written the same, in every language. */
    boolean readTheSame() {
        return changed.isEmpty() && before.canonical().equals(after.canonical());
    }

    /** Returns the new rules with this rule as it was. */
    RuleSet without(List<RulePair> reverted) {
        List<Rule> rules = new ArrayList<>(after.rules());
        for (RulePair pair : reverted) {
            rules.remove(pair.after());
            if (pair.before() != null) {
                rules.add(pair.before());
            }
        }
        return new RuleSet(rules, after.translations());
    }
}
