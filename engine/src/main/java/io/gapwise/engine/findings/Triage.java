package io.gapwise.engine.findings;

import io.gapwise.engine.cases.AlignmentValue;
import io.gapwise.engine.cases.Answer;

/** What triage found: what the case serves, and whether it is worth pursuing. */
public record Triage(AlignmentValue alignment, Answer worthPursuing) {}
