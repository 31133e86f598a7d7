package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.wording.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a judgement of progress needs, as one JSON object: {@code case}, {@code recommendation} and {@code followUp}.
 *
 * @param recommendation what was recommended; null where it is what the rules recommend today
 */
public record JudgedCase(GapCase gapCase, @Nullable Advice recommendation, FollowUp followUp) {

    /** Limits the size of the object, in bytes: a recommendation is by far larger than its case. */
    public static final int MAX_BYTES = CaseWithAnswer.MAX_BYTES;

    /**
     * Reads the object from a JSON text in UTF-8. Only the case is required.
     *
     * @throws BadCase with every problem found in any of the three
     */
    public static JudgedCase read(byte[] json) throws BadCase {
        return CaseWithAnswer.read(
                json,
                FollowUp.PATH,
                FollowUpJson::read,
                Sentence.of("progress.case"),
                (gapCase, recommendation, followUp) ->
                        new JudgedCase(gapCase, recommendation, followUp == null ? FollowUp.NOTHING : followUp));
    }
}
