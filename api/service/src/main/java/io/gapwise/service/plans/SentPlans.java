package io.gapwise.service.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what the addresses of plans have in common. */
final class SentPlans {

    static final String PATH = "/api/v1/plans";

    /** Leaves room for as many candidates as a plan can have. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_DIGITS = 9;

    private SentPlans() {}

    static byte[] body(HttpServletRequest request) throws IOException, CaseTooLarge {
        return CaseBody.ofAtMost(MOST_BYTES, request);
    }

    /** Returns the revision that the sender has read; only that of the plan as it is now can be changed. */
    static long revision(@Nullable String ifMatch, long revision) throws Refusal {
        RevisionTag now = new RevisionTag(revision);
        if (ifMatch == null) {
            throw Refusal.unconditionalPlan(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.stalePlan(now.text());
        }
        return revision;
    }

    static Refusal stale(StalePlan stale) {
        return Refusal.stalePlan(RevisionTag.of(stale.revision()));
    }

    /** Names everything that is wrong; it was said in the language of the request already. */
    static Refusal refused(BadPlanFile bad) {
        return Refusal.badPlan(bad.problems().stream().map(SentPlans::entry).toList());
    }

    private static ErrorEntry entry(Problem problem) {
        return new ErrorEntry(
                problem.pointer(),
                null,
                problem.kind().code(),
                problem.detail(),
                problem.allowed(),
                problem.maybe(),
                Sentence.of("as.said", problem.detail()));
    }

    /** Reads a number in an address; what is none names nothing. */
    static int number(String written, String missing) throws ResourceNotFound {
        if (written.length() <= MOST_DIGITS && written.matches("[0-9]+")) {
            return Integer.parseInt(written);
        }
        throw new ResourceNotFound(Sentence.of(missing));
    }
}
