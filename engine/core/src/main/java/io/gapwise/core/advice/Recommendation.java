package io.gapwise.core.advice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives an advice an identity, so that it can be sent and stored. {@code reference} is the one that the case came with.
 */
public record Recommendation(String id, @Nullable String reference, Instant evaluatedAt, Advice advice) {}
