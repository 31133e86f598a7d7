package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import java.util.List;

/**
 * Holds everything about the signs of one obstacle: what is asked, what it is confused with, how to find out, and which
 * words of a comment may point to it.
 */
public record ObstacleSigns(
        Obstacle obstacle,
        List<SignQuestion> questions,
        List<LookAlike> lookAlikes,
        List<WayToFindOut> findOut,
        List<SignNeed> needs,
        HintWords words) {

    public ObstacleSigns {
        questions = List.copyOf(questions);
        lookAlikes = List.copyOf(lookAlikes);
        findOut = List.copyOf(findOut);
        needs = List.copyOf(needs);
    }

    /** Lists the questions that a group is asked, in the order of the file. */
    public List<SignQuestion> questions(StatedBy group) {
        return questions.stream()
                .filter(question -> question.of().contains(group))
                .toList();
    }

    List<SignNeed> needs(StatedBy group) {
        return needs.stream().filter(need -> need.of().contains(group)).toList();
    }
}
