package io.gapwise.insight.why;

import io.gapwise.core.ruleset.Rule;

/**
 * A rule, and where it stands.
 *
 * @param sentence the rule read aloud
 * @param source the publication behind it
 * @param line of its first word in the file
 */
public record RuleReference(String name, String sentence, String source, String file, int line) {

    static RuleReference of(Rule rule) {
        return new RuleReference(
                rule.name(),
                rule.summary(),
                rule.source().cited(),
                rule.file(),
                rule.span().line());
    }
}
