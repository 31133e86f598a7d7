package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Words;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rules, conditions and cases as the messages of findings show them. */
final class FindingTexts {

    private static final int SHOWN_RULES = 3;

    private FindingTexts() {}

    /** Returns the condition as an author would write it in a rule: {@code Causes( found contains GROWTH )}. */
    static String of(Condition condition) {
        return subject(condition).pattern() + "( " + condition.canonical() + " )";
    }

    /** Returns the name and the place of the rule, since it may be far from where the finding is shown. */
    static String of(Rule rule) {
        return "\"%s\" (%s:%d)".formatted(rule.name(), rule.file(), rule.span().line());
    }

    static String conditions(List<Condition> conditions) {
        return Words.listed(conditions.stream().map(FindingTexts::of).toList());
    }

    static String rules(Collection<Rule> rules) {
        return Words.listed(rules.stream().map(FindingTexts::of).toList());
    }

    /** Lists the first of these rules, and says how many more there are. */
    static String first(List<Rule> rules) {
        int more = rules.size() - SHOWN_RULES;
        return more <= 0
                ? rules(rules)
                : rules.stream().limit(SHOWN_RULES).map(FindingTexts::of).collect(Collectors.joining(", "))
                        + (more == 1 ? " and one more rule" : " and %d more rules".formatted(more));
    }

    /** Lists the answers of a case without its title: {@code a case with goal.stake LITTLE, gap.purpose GROWTH}. */
    static String example(Map<String, Object> answers) {
        String answered = answers.entrySet().stream()
                .filter(e -> !e.getKey().equals("title"))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return answered.isEmpty() ? "a case that answers nothing" : "a case with " + answered;
    }

    private static Subject subject(Condition condition) {
        return condition.tests().findFirst().orElseThrow().slot().subject();
    }
}
