package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.links.LinkCheck;
import java.time.LocalDate;
import java.util.List;

/** Finds what is wrong with what somebody wants to ask. */
final class InvitationCheck {

    private InvitationCheck() {}

    /** @param sent whatever was sent of an invitation; null where it was left out or cannot be read */
    static List<InvitationProblem> problems(NewInvitation sent, LocalDate today) {
        LinkCheck<InvitationProblem> check = new LinkCheck<>();
        check.refuse(sent.group() == null || sent.group() == StatedBy.ANALYST, InvitationProblem.GROUP_MISSING);
        check.name(
                sent.task(),
                LinkCheck.SHORTEST_NAME,
                InvitationProblem.TASK_MISSING,
                InvitationProblem.TASK_TOO_LONG,
                InvitationProblem.TASK_UNREADABLE);
        String change = sent.change();
        check.refuse(change != null && change.length() > LinkCheck.LONGEST_NAME, InvitationProblem.CHANGE_TOO_LONG);
        check.refuse(change != null && !LinesOfText.isOneLine(change), InvitationProblem.CHANGE_UNREADABLE);
        check.sentence(
                sent.sentence(),
                InvitationProblem.SENTENCE_MISSING,
                InvitationProblem.SENTENCE_TOO_LONG,
                InvitationProblem.SENTENCE_UNREADABLE);
        check.asker(
                sent.asker(),
                InvitationProblem.ASKER_MISSING,
                InvitationProblem.ASKER_TOO_LONG,
                InvitationProblem.ASKER_UNREADABLE);
        check.lastDay(sent.lastDay(), today, InvitationProblem.LAST_DAY_WRONG);
        check.wanted(sent.wanted(), InvitationProblem.WANTED_WRONG);
        return check.problems();
    }
}
