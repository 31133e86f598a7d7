package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import java.time.OffsetDateTime;

/** A stored case, and the answer that it got. */
public record Told(String id, GapCase gapCase, Advice advice, OffsetDateTime evaluatedAt) {}
