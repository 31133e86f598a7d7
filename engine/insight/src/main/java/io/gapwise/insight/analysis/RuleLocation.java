package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;

/**
 * Locates a rule, or a part of one, in its file.
 *
 * @param rule the rule's name
 * @param line counted from 1
 * @param column counted from 1
 */
public record RuleLocation(String rule, String file, int line, int column) {

    static RuleLocation of(Rule rule) {
        return of(rule, rule.span());
    }

    static RuleLocation of(Rule rule, Span span) {
        return new RuleLocation(rule.name(), rule.file(), span.line(), span.column());
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + "  " + rule;
    }
}
