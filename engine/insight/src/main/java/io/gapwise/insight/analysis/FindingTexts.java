package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Words;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How findings speak of rules, conditions and cases. */
final class FindingTexts {

    private FindingTexts() {}

    /** As it would be written in a rule: {@code Causes( found contains GROWTH )}. */
    static String of(Condition condition) {
        return subject(condition).pattern() + "( " + condition.canonical() + " )";
    }

    /** Name and place, for a finding may stand far from it. */
    static String of(Rule rule) {
        return "\"%s\" (%s:%d)".formatted(rule.name(), rule.file(), rule.span().line());
    }

    static String conditions(List<Condition> conditions) {
        return Words.listed(conditions.stream().map(FindingTexts::of).toList());
    }

    static String rules(Collection<Rule> rules) {
        return Words.listed(rules.stream().map(FindingTexts::of).toList());
    }

    /** The answers of a case but its title: {@code goal.stake LITTLE, gap.purpose GROWTH}. */
    static String example(Map<String, Object> answers) {
        String told = answers.entrySet().stream()
                .filter(e -> !e.getKey().equals("title"))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "a case that answers nothing" : "a case with " + told;
    }

    private static Subject subject(Condition condition) {
        return condition.tests().findFirst().orElseThrow().slot().subject();
    }
}
