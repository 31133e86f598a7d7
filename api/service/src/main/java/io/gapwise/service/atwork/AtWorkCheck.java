package io.gapwise.service.atwork;

import io.gapwise.service.links.LinesOfText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with what somebody wants to ask. */
final class AtWorkCheck {

    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int SHORTEST_SENTENCE = 10;

    private final List<AtWorkProblem> problems = new ArrayList<>();

    private AtWorkCheck() {}

    static List<AtWorkProblem> problems(NewAtWork sent, LocalDate today) {
        AtWorkCheck check = new AtWorkCheck();
        check.refuse(sent.asked() == null, AtWorkProblem.GROUP_MISSING);
        check.refuse(LinesOfText.visible(sent.task()) < SHORTEST_NAME, AtWorkProblem.TASK_MISSING);
        check.refuse(sent.task().length() > LONGEST_NAME, AtWorkProblem.TASK_TOO_LONG);
        check.refuse(!LinesOfText.isOneLine(sent.task()), AtWorkProblem.TASK_UNREADABLE);
        check.refuse(LinesOfText.visible(sent.sentence()) < SHORTEST_SENTENCE, AtWorkProblem.SENTENCE_MISSING);
        check.refuse(sent.sentence().length() > LONGEST_SENTENCE, AtWorkProblem.SENTENCE_TOO_LONG);
        check.refuse(!LinesOfText.isReadable(sent.sentence()), AtWorkProblem.SENTENCE_UNREADABLE);
        String asker = sent.asker() == null ? "-" : sent.asker();
        check.refuse(LinesOfText.visible(asker) < 1, AtWorkProblem.ASKER_MISSING);
        check.refuse(asker.length() > LONGEST_NAME, AtWorkProblem.ASKER_TOO_LONG);
        check.refuse(!LinesOfText.isOneLine(asker), AtWorkProblem.ASKER_UNREADABLE);
        LocalDate lastDay = sent.lastDay();
        check.refuse(
                lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1)),
                AtWorkProblem.LAST_DAY_WRONG);
        Integer wanted = sent.wanted();
        check.refuse(
                wanted != null && (wanted < 1 || wanted > AtWorkInvitation.MOST_ANSWERS), AtWorkProblem.WANTED_WRONG);
        return check.problems;
    }

    private void refuse(boolean wrong, AtWorkProblem problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
