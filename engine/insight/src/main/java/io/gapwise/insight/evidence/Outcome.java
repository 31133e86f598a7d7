package io.gapwise.insight.evidence;

import io.gapwise.core.cases.VerdictValue;

/**
 * Says what an answer would lead to if everything else stayed as it is.
 *
 * @param answer an answer that leads there, in the form in which it is sent
 * @param verdict the verdict that the case would get
 */
public record Outcome(Object answer, VerdictValue verdict) {}
