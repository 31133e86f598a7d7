package io.gapwise.service.initiatives;

import org.jspecify.annotations.Nullable;

/**
 * Says how it is told apart what the initiative did from what else moved the figure.
 *
 * @param share how much of the change is due to the initiative, in percent; for an estimate only
 * @param confidence how sure the one who estimates is, in percent; for an estimate only
 * @param by who estimates
 */
public record Isolation(
        Way way,
        @Nullable Integer share,
        @Nullable Integer confidence,
        @Nullable String by) {

    /** Names the ways, the best first. */
    public enum Way {
        COMPARISON,
        TREND,
        ESTIMATE
    }
}
