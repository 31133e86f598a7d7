package io.gapwise.insight.change;

import io.gapwise.core.cases.VerdictValue;

/** Holds the change of a single answer that is enough to change the verdict, and the new verdict. */
public record Pivot(AnswerChange change, VerdictValue verdict) {}
