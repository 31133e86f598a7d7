package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.ShownBy;
import java.time.LocalDate;

/**
 * Counts what people answered about a condition at work.
 *
 * @param of how many answered at all; whoever named neither side is among them
 * @param by who was asked
 */
public record Tally(Condition condition, LocalDate on, int yes, int no, int of, ShownBy by) {

    /** Counts the answers where everybody who answered took a side. */
    public Tally(Condition condition, LocalDate on, int yes, int no, ShownBy by) {
        this(condition, on, yes, no, yes + no, by);
    }
}
