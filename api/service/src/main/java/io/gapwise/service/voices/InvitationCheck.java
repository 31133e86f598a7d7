package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.links.LinesOfText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with what somebody wants to ask. */
final class InvitationCheck {

    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int SHORTEST_SENTENCE = 10;

    private final List<InvitationProblem> problems = new ArrayList<>();

    private InvitationCheck() {}

    /** @param sent whatever was sent of an invitation; null where it was left out or cannot be read */
    static List<InvitationProblem> problems(NewInvitation sent, LocalDate today) {
        InvitationCheck check = new InvitationCheck();
        check.refuse(sent.group() == null || sent.group() == StatedBy.ANALYST, InvitationProblem.GROUP_MISSING);
        check.text(
                sent.task(),
                SHORTEST_NAME,
                LONGEST_NAME,
                InvitationProblem.TASK_MISSING,
                InvitationProblem.TASK_TOO_LONG,
                InvitationProblem.TASK_UNREADABLE);
        String change = sent.change();
        check.refuse(change != null && change.length() > LONGEST_NAME, InvitationProblem.CHANGE_TOO_LONG);
        check.refuse(change != null && !LinesOfText.isOneLine(change), InvitationProblem.CHANGE_UNREADABLE);
        check.text(
                sent.sentence(),
                SHORTEST_SENTENCE,
                LONGEST_SENTENCE,
                InvitationProblem.SENTENCE_MISSING,
                InvitationProblem.SENTENCE_TOO_LONG,
                InvitationProblem.SENTENCE_UNREADABLE);
        check.text(
                sent.asker() == null ? "-" : sent.asker(),
                1,
                LONGEST_NAME,
                InvitationProblem.ASKER_MISSING,
                InvitationProblem.ASKER_TOO_LONG,
                InvitationProblem.ASKER_UNREADABLE);
        LocalDate lastDay = sent.lastDay();
        check.refuse(
                lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1)),
                InvitationProblem.LAST_DAY_WRONG);
        Integer wanted = sent.wanted();
        check.refuse(
                wanted != null && (wanted < 1 || wanted > Invitation.MOST_ANSWERS), InvitationProblem.WANTED_WRONG);
        return check.problems;
    }

    private void text(
            String text,
            int least,
            int most,
            InvitationProblem missing,
            InvitationProblem tooLong,
            InvitationProblem unreadable) {
        refuse(LinesOfText.visible(text) < least, missing);
        refuse(text.length() > most, tooLong);
        boolean readable = most == LONGEST_SENTENCE ? LinesOfText.isReadable(text) : LinesOfText.isOneLine(text);
        refuse(!readable, unreadable);
    }

    private void refuse(boolean wrong, InvitationProblem problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
