package io.gapwise.insight.ranking;

import io.gapwise.core.advice.SpokenPriority;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rank of a case within its part.
 *
 * @param number the rank, from 1
 * @param priority the place of the case with its reasons and doubts
 * @param beforeNext why it comes before the next case of the part; null for the last one
 */
public record Rank(
        int number,
        CaseToRank ranked,
        SpokenPriority priority,
        @Nullable BeforeNext beforeNext) {}
