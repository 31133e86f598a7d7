package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with what somebody wants to ask. */
final class InvitationCheck {

    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int SHORTEST_SENTENCE = 10;

    private InvitationCheck() {}

    /** @param sent whatever was sent of an invitation; null where it was left out or cannot be read */
    static List<InvitationProblem> problems(
            @Nullable StatedBy group,
            String task,
            @Nullable String change,
            String sentence,
            @Nullable LocalDate lastDay,
            @Nullable Integer wanted,
            LocalDate today) {
        List<InvitationProblem> problems = new ArrayList<>();
        if (group == null || group == StatedBy.ANALYST) {
            problems.add(InvitationProblem.GROUP_MISSING);
        }
        if (!isBetween(SHORTEST_NAME, task, LONGEST_NAME)) {
            problems.add(InvitationProblem.TASK_MISSING);
        }
        if (change != null && change.length() > LONGEST_NAME) {
            problems.add(InvitationProblem.CHANGE_TOO_LONG);
        }
        if (!isBetween(SHORTEST_SENTENCE, sentence, LONGEST_SENTENCE)) {
            problems.add(InvitationProblem.SENTENCE_MISSING);
        }
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            problems.add(InvitationProblem.LAST_DAY_WRONG);
        }
        if (wanted != null && (wanted < 1 || wanted > VoiceRecorder.MOST_ANSWERS)) {
            problems.add(InvitationProblem.WANTED_WRONG);
        }
        return problems;
    }

    private static boolean isBetween(int least, String text, int most) {
        return text.length() >= least && text.length() <= most;
    }
}
