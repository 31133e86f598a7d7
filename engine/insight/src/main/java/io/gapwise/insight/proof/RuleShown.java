package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import java.util.List;

/**
 * Names a rule that has to do with a result.
 *
 * @param file the file that the rule was read from
 * @param line the line of its first word
 * @param summary the rule in one sentence
 * @param because the answers and conclusions that made it speak, such as {@code goal.stake = LITTLE}; empty where it is not
 *     about one case
 */
public record RuleShown(String rule, String file, int line, String summary, List<String> because) {

    public RuleShown {
        because = List.copyOf(because);
    }

    static RuleShown of(Rule rule, List<String> because) {
        return new RuleShown(rule.name(), rule.file(), rule.span().line(), rule.summary(), because);
    }
}
