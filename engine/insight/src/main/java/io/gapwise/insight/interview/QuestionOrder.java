package io.gapwise.insight.interview;

import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.evidence.Law;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the questions in the order in which they are asked: what decides the verdict most often first, but nothing about
 * the people before the workplace was looked at. Whoever begins with what is wrong with the people finds it, and stops
 * looking. For the same reason the law comes after the workplace where nobody spoke of training.
 *
 * @param lawWaits whether the question about a mandate waits for the workplace
 * @param onlyWorkplaceMissing whether no question can change the verdict, so that only the look at the workplace is
 *     missing
 */
record QuestionOrder(boolean lawWaits, boolean onlyWorkplaceMissing) {

    static QuestionOrder of(GapCase gapCase, boolean mattersNot) {
        return new QuestionOrder(Law.waits(gapCase), mattersNot);
    }

    List<OpenQuestion> sorted(List<OpenQuestion> questions) {
        List<OpenQuestion> sorted = new ArrayList<>(questions);
        sorted.sort(Comparator.comparingDouble(OpenQuestion::canChangeVerdict)
                .thenComparingDouble(OpenQuestion::canChangeMethod)
                .reversed());
        OpenQuestion workplace = sorted.stream()
                .filter(question -> question.id().equals(Topic.WORKPLACE))
                .findFirst()
                .orElse(null);
        if (workplace == null) {
            return sorted;
        }
        int place = sorted.indexOf(workplace);
        List<OpenQuestion> waiting = sorted.subList(0, place).stream()
                .filter(question -> onlyWorkplaceMissing || waits(question))
                .toList();
        sorted.removeAll(waiting);
        sorted.addAll(sorted.indexOf(workplace) + 1, waiting);
        return sorted;
    }

    /** Says whether this question is one of those that wait for the workplace. */
    static boolean mayWait(String id) {
        return id.equals(Topic.PERSON) || id.equals(Law.FIELD);
    }

    private boolean waits(OpenQuestion question) {
        return question.id().equals(Topic.PERSON) || lawWaits && question.id().equals(Law.FIELD);
    }
}
