package io.gapwise.sheets.xapi;

import org.jspecify.annotations.Nullable;

/**
 * What came of what somebody did. Whether it was completed and whether it was passed are two things.
 *
 * @param duration as it was sent, in ISO 8601
 * @param progress from 0 to 100, as the extension of cmi5 says it and never as a score
 */
public record StatementResult(
        @Nullable Boolean completion,
        @Nullable Boolean success,
        @Nullable Score score,
        @Nullable String duration,
        @Nullable Integer progress) {

    static final StatementResult NONE = new StatementResult(null, null, null, null, null);
}
