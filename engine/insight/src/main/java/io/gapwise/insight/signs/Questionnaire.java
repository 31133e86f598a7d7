package io.gapwise.insight.signs;

import io.gapwise.core.cases.StatedBy;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what one group is asked about a case, in order. "I can't see that" is the last answer to every question but the
 * opening ones, which ask how much somebody can see.
 *
 * @param opening the broad questions, which come first
 * @param questions the questions about obstacles; empty where there is nothing to ask this group
 */
public record Questionnaire(StatedBy group, List<AskedQuestion> opening, List<AskedQuestion> questions) {

    /** The greatest number of questions, the opening ones included. Longer surveys are broken off. */
    public static final int MOST = 15;

    public Questionnaire {
        opening = List.copyOf(opening);
        questions = List.copyOf(questions);
    }

    /** Lists all questions in order. */
    public List<AskedQuestion> all() {
        return Stream.concat(opening.stream(), questions.stream()).toList();
    }
}
