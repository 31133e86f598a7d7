package io.gapwise.api.recommendations;

import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.cases.GapCase;
import java.time.OffsetDateTime;

/** A stored case, and the answer that it got. */
public record Told(String id, GapCase gapCase, Advice advice, OffsetDateTime evaluatedAt) {}
