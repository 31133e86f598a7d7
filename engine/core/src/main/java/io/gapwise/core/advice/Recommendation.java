package io.gapwise.core.advice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Advice with its identity: what is sent back and stored. {@code reference} is the case's own. */
public record Recommendation(String id, @Nullable String reference, Instant evaluatedAt, Advice advice) {}
