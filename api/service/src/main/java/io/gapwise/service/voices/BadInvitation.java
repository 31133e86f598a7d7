package io.gapwise.service.voices;

import java.util.List;

/** Nobody can be asked like this; everything that is wrong is named. */
public final class BadInvitation extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<InvitationProblem> problems;

    BadInvitation(List<InvitationProblem> problems) {
        super("%d things are wrong with an invitation".formatted(problems.size()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<InvitationProblem> problems() {
        return problems;
    }
}
