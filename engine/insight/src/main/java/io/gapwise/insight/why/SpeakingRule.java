package io.gapwise.insight.why;

import java.util.List;

/**
 * A rule that spoke, and what made it speak.
 *
 * @param text what it said of this case
 * @param answers the answers of the case that its condition rests on
 * @param conclusions the earlier conclusions that it rests on, each with its own reasons
 */
public record SpeakingRule(RuleReference rule, String text, List<AnswerRead> answers, List<Why> conclusions) {

    public SpeakingRule {
        answers = List.copyOf(answers);
        conclusions = List.copyOf(conclusions);
    }
}
