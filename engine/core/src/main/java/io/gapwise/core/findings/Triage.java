package io.gapwise.core.findings;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;

/** Says what the case serves and whether it is worth pursuing. */
public record Triage(AlignmentValue alignment, Answer worthPursuing) {}
