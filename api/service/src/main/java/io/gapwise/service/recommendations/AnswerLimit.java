package io.gapwise.service.recommendations;

import io.gapwise.service.problems.Refusal;
import java.util.Optional;

/** Says of callers who may have only some cases answered whether an answer may be stored. */
public interface AnswerLimit {

    /** Says whether the current caller may have only some cases answered. The answers of all others share commits. */
    boolean applies();

    /**
     * Counts an answer that is about to be stored, within the transaction that stores it.
     *
     * @return why it may not be stored; empty where it may
     */
    Optional<Refusal> take(IssuedRecommendation answer);
}
