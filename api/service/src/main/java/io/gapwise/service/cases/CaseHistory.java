package io.gapwise.service.cases;

import io.gapwise.insight.asking.AskingJson;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.service.recommendations.MadeHow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some versions of a case, the newest first.
 *
 * @param next before which version the next page goes on; null on the last page
 */
public record CaseHistory(List<Version> versions, @Nullable Integer next) {

    public CaseHistory {
        versions = List.copyOf(versions);
    }

    /**
     * A version of a case.
     *
     * @param madeAt when it was made, in ISO 8601
     * @param madeBy what the audit trail calls whoever made it; null if that is not known any more
     * @param changes what it says otherwise than the version before; of statements only those that came or went
     * @param answers the answers that were given to it, the newest first
     */
    public record Version(
            int number,
            String madeAt,
            @Nullable String madeBy,
            MadeHow how,
            List<AnswerChange> changes,
            List<Answer> answers) {

        public Version {
            changes = List.copyOf(changes);
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer that was given to a version.
     *
     * @param difference how it differs from the answer that the case had before; null where it had none
     */
    public record Answer(
            String id,
            String verdict,
            String evaluatedAt,
            String ruleset,
            boolean superseded,
            @Nullable Difference difference) {}

    /** How an answer differs from the one before it. */
    public record Difference(
            String verdictBefore, boolean otherVerdict, List<String> causesGained, List<String> causesLost) {

        public Difference {
            causesGained = List.copyOf(causesGained);
            causesLost = List.copyOf(causesLost);
        }
    }

    byte[] json() {
        return AskingJson.write(versions);
    }
}
