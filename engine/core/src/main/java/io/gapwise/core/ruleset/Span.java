package io.gapwise.core.ruleset;

/**
 * A stretch of a rule file.
 *
 * @param line of its first character, from 1
 * @param column of its first character, from 1, in characters
 * @param start offset of its first character in the file's text, from 0
 * @param end offset behind its last character
 */
public record Span(int line, int column, int start, int end) {

    public Span to(Span last) {
        return new Span(line, column, start, last.end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
