package io.gapwise.insight.signs;

import java.util.List;

/**
 * Holds a question as somebody reads it.
 *
 * @param answers the answers in the order in which they are shown
 * @param optional whether the page says beside the question that nobody has to answer it
 */
public record AskedQuestion(String id, String asks, List<Answer> answers, boolean optional) {

    public AskedQuestion {
        answers = List.copyOf(answers);
    }

    /** Holds an answer as somebody reads it. */
    public record Answer(String id, String text) {}
}
