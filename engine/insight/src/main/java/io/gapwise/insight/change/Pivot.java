package io.gapwise.insight.change;

import io.gapwise.core.cases.VerdictValue;

/** One answer whose change alone flips the verdict, and to what. */
public record Pivot(AnswerChange change, VerdictValue verdict) {}
