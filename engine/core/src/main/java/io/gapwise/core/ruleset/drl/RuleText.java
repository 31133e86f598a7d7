package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.List;

/**
 * One rule cut out of its file, not yet understood.
 *
 * @param name the text behind the word {@code rule}
 * @param annotations each {@code @name( "text" )}, in order
 * @param headerRead whether all that stands before {@code when} was understood
 * @param when the condition
 * @param then the consequence
 * @param span from the word {@code rule} to the word {@code end}, or to its last word where that is missing
 */
record RuleText(Token name, List<Annotation> annotations, boolean headerRead, Section when, Section then, Span span) {

    record Annotation(Token name, List<Token> texts) {}

    /** The tokens behind {@code when} or {@code then}. */
    record Section(Span keyword, List<Token> tokens) {}
}
