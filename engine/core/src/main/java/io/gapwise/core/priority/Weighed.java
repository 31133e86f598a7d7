package io.gapwise.core.priority;

/**
 * Holds what the rules of priority concluded about a case, for the rules of its place to read. Each is the word that goes
 * before the others that were concluded of it; UNKNOWN where there is none.
 */
public record Weighed(NeedValue need, EffectValue effect, ReadinessValue readiness, UrgencyValue urgency) {}
