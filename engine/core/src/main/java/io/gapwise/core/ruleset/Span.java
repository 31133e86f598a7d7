package io.gapwise.core.ruleset;

/**
 * Marks a stretch of text in a rule file.
 *
 * @param line the line of the first character, from 1
 * @param column the column of the first character, from 1, in characters
 * @param start the offset of the first character in the file's text, from 0
 * @param end the offset just after the last character
 */
public record Span(int line, int column, int start, int end) {

    public Span to(Span last) {
        return new Span(line, column, start, last.end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
