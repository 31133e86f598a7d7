package io.gapwise.service.atwork;

import io.gapwise.service.links.LinkCheck;
import java.time.LocalDate;
import java.util.List;

/** Finds what is wrong with what somebody wants to ask. */
final class AtWorkCheck {

    private AtWorkCheck() {}

    static List<AtWorkProblem> problems(NewAtWork sent, LocalDate today) {
        LinkCheck<AtWorkProblem> check = new LinkCheck<>();
        check.refuse(sent.asked() == null, AtWorkProblem.GROUP_MISSING);
        check.name(
                sent.task(),
                LinkCheck.SHORTEST_NAME,
                AtWorkProblem.TASK_MISSING,
                AtWorkProblem.TASK_TOO_LONG,
                AtWorkProblem.TASK_UNREADABLE);
        check.sentence(
                sent.sentence(),
                AtWorkProblem.SENTENCE_MISSING,
                AtWorkProblem.SENTENCE_TOO_LONG,
                AtWorkProblem.SENTENCE_UNREADABLE);
        check.asker(
                sent.asker(),
                AtWorkProblem.ASKER_MISSING,
                AtWorkProblem.ASKER_TOO_LONG,
                AtWorkProblem.ASKER_UNREADABLE);
        check.lastDay(sent.lastDay(), today, AtWorkProblem.LAST_DAY_WRONG);
        check.wanted(sent.wanted(), AtWorkProblem.WANTED_WRONG);
        return check.problems();
    }
}
