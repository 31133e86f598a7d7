package io.gapwise.site.interview;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps with a case what somebody notes about an obstacle of which nobody knows yet whether it is there. */
@Component
class NotesOfCases {

    private static final int ATTEMPTS = 5;

    private final GapCases cases;

    NotesOfCases(GapCases cases) {
        this.cases = cases;
    }

    /**
     * Adds a line to the note about an obstacle, unless it stands there already.
     *
     * @throws BadCase if the note cannot take it
     */
    void add(String caseId, String obstacle, String line) throws BadCase, ResourceNotFound, Refusal {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CaseView view = cases.get(caseId);
            String there = view.notes().getOrDefault(obstacle, "");
            if (there.lines().anyMatch(line::equals)) {
                return;
            }
            try {
                cases.describe(
                        caseId,
                        view.revision(),
                        view.details().withNote(obstacle, there.isEmpty() ? line : there + "\n" + line));
                return;
            } catch (StaleCase e) {
                // The next attempt adds the line to what somebody else has made of the note.
            }
        }
        throw new OptimisticLockingFailureException("The case changes faster than a note can be added.");
    }
}
