package io.gapwise.core.ruleset;

/**
 * Names a warning that a rule's author has seen and accepts, with the reason. It does not change what is decided, so it
 * is not part of a rule's canonical text.
 *
 * @param code the code of the warning, as reports write it
 * @param why the author's reason
 * @param span the position of the code in the file
 */
public record Acceptance(String code, String why, Span span) {}
