package io.gapwise.core.ruleset;

/**
 * A warning that a rule's author has seen and keeps, with the reason. It changes nothing in what is decided, so it has
 * no place in a rule's canonical text.
 *
 * @param code of the warning, as reports write it
 * @param why the author's reason
 * @param span where the code stands
 */
public record Acceptance(String code, String why, Span span) {}
