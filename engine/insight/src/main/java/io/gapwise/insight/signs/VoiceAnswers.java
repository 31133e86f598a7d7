package io.gapwise.insight.signs;

import java.util.Map;

/**
 * Holds what one person answered: the id of the chosen answer by the id of the question. A question that the person left
 * out is not there.
 */
public record VoiceAnswers(Map<String, String> byQuestion) {

    /** The id of the answer "I can't see that", which every question about an obstacle has. */
    public static final String CANNOT_SEE = "cannot-see";

    public VoiceAnswers {
        byQuestion = Map.copyOf(byQuestion);
    }
}
