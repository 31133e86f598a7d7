package io.gapwise.insight.why;

import java.util.List;

/**
 * A rule that spoke, and the reasons why it did.
 *
 * @param text what the rule says about this case
 * @param answers the answers of the case that made its condition hold
 * @param conclusions the earlier conclusions that made its condition hold, each with its reasons
 */
public record SpeakingRule(RuleReference rule, String text, List<AnswerRead> answers, List<Why> conclusions) {

    public SpeakingRule {
        answers = List.copyOf(answers);
        conclusions = List.copyOf(conclusions);
    }
}
