package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.wording.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a priority needs, as one JSON object: {@code case}, {@code recommendation} and {@code standing}.
 *
 * @param recommendation what was recommended; null where it is what the rules recommend today
 */
public record RankedCase(GapCase gapCase, @Nullable Advice recommendation, Standing standing) {

    /**
     * Reads the object from a JSON text in UTF-8. Only the case is required.
     *
     * @throws BadCase with every problem found in any of the three
     */
    public static RankedCase read(byte[] json) throws BadCase {
        return CaseWithAnswer.read(
                json,
                Standing.PATH,
                StandingJson::read,
                Sentence.of("priority.case"),
                (gapCase, recommendation, standing) ->
                        new RankedCase(gapCase, recommendation, standing == null ? Standing.NOTHING : standing));
    }
}
