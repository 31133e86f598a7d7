package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.ShownBy;
import java.time.LocalDate;

/**
 * Counts what people answered about a condition at work.
 *
 * @param by who was asked
 */
public record Tally(Condition condition, LocalDate on, int yes, int no, ShownBy by) {}
