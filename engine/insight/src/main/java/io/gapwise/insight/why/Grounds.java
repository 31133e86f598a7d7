package io.gapwise.insight.why;

import java.util.List;

/**
 * Says what a condition rests on that holds of an answer.
 *
 * @param answers the answers of the case that made it hold
 * @param conclusions the conclusions that made it hold, each with its reasons
 */
public record Grounds(List<AnswerRead> answers, List<Why> conclusions) {

    public Grounds {
        answers = List.copyOf(answers);
        conclusions = List.copyOf(conclusions);
    }
}
