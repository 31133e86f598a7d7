package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.ShownBy;
import java.time.LocalDate;

/**
 * Says how many of those who were asked have answered. The silent ones count as people of whom nothing good is known.
 *
 * @param by who was asked
 */
public record Replies(LocalDate on, int asked, int answered, ShownBy by) {}
