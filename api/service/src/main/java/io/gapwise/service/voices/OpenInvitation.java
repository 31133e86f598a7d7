package io.gapwise.service.voices;

import java.util.List;

/**
 * An invitation that takes answers, as somebody who has its link sees it.
 *
 * @param tenant whose it is
 */
public record OpenInvitation(String tenant, Invitation invitation, List<WordedQuestion> questions) {

    public OpenInvitation {
        questions = List.copyOf(questions);
    }
}
