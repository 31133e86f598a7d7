package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists the differences between two rule sets, whose rules are matched by stage and name; comments and spacing do not
 * count.
 *
 * @param added the rules that only the later rule set has
 * @param gone the rules that only the earlier rule set has
 */
record RuleDifferences(List<Rule> added, List<Rule> gone, List<Changed> changed) {

    /** Describes a rule that differs between the two sets, with the lines of both texts. */
    record Changed(String name, String summary, List<Line> before, List<Line> after) {}

    /**
     * Holds a line.
     *
     * @param other whether the other text lacks it
     */
    record Line(String text, boolean other) {}

    static RuleDifferences between(RuleSet earlier, RuleSet later) {
        Map<String, Rule> before = byName(earlier);
        Map<String, Rule> after = byName(later);
        return new RuleDifferences(
                later.rules().stream()
                        .filter(rule -> !before.containsKey(rule.name()))
                        .toList(),
                earlier.rules().stream()
                        .filter(rule -> !after.containsKey(rule.name()))
                        .toList(),
                later.rules().stream()
                        .filter(rule -> before.containsKey(rule.name()))
                        .filter(rule -> !text(rule).equals(text(before.get(rule.name()))))
                        .map(rule -> changed(before.get(rule.name()), rule))
                        .toList());
    }

    private static Changed changed(Rule before, Rule after) {
        List<String> old = text(before).lines().toList();
        List<String> now = text(after).lines().toList();
        return new Changed(after.name(), after.summary(), lines(old, now), lines(now, old));
    }

    private static List<Line> lines(List<String> text, List<String> other) {
        return text.stream().map(line -> new Line(line, !other.contains(line))).toList();
    }

    /** Includes the source as reasons cite it, because it may have changed under the same id. */
    private static String text(Rule rule) {
        return "// " + rule.source().cited() + "\n" + rule.text().strip();
    }

    private static Map<String, Rule> byName(RuleSet rules) {
        return rules.rules().stream()
                .collect(Collectors.toMap(Rule::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
