package io.gapwise.insight.why;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Translations;
import java.util.Locale;

/**
 * Names a rule and its place in the rule set.
 *
 * @param sentence the rule's summary, a sentence that can be read aloud
 * @param source the publication that the rule is based on
 * @param line the line of its first word in the file
 */
public record RuleReference(String name, String sentence, String source, String file, int line) {

    static RuleReference of(Rule rule, Translations translations, Locale language) {
        return new RuleReference(
                rule.name(),
                translations.of(language, rule.name(), rule.summary()).orElse(rule.summary()),
                rule.source().cited(language),
                rule.file(),
                rule.span().line());
    }
}
