package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.time.OffsetDateTime;

/** Holds what a recommendation was based on: a stored case, the rules that answered it, and when they did. */
public record AnswerContext(byte[] caseJson, GapCase gapCase, Advisor advisor, OffsetDateTime evaluatedAt) {}
