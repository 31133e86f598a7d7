package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.List;

/**
 * Holds the parts of one rule as cut out of its file, before they are interpreted.
 *
 * @param name the text after the word {@code rule}
 * @param annotations each {@code @name( "text" )}, in order
 * @param headerRead whether everything before {@code when} was understood
 * @param when the condition
 * @param then the consequence
 * @param span from the word {@code rule} to the word {@code end}, or to the last word if {@code end} is missing
 */
record RuleText(Token name, List<Annotation> annotations, boolean headerRead, Section when, Section then, Span span) {

    record Annotation(Token name, List<Token> texts) {}

    /** Holds the tokens after {@code when} or {@code then}. */
    record Section(Span keyword, List<Token> tokens) {}
}
