package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a rule file into words, numbers, texts and symbols; a text ends on its line; comments begin with {@code //}. */
final class Lexer {

    private static final int LONGEST_NUMBER = 15;
    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** All tokens, the last of them the end of the text. */
    static List<Token> tokens(String text, Problems problems) {
        return new Lexer(text, problems).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipComment();
            } else if (text.startsWith("/*", at)) {
                skipBlockComment();
            } else if (c == '"') {
                text();
            } else if (Character.isJavaIdentifierStart(c)) {
                take(Token.Kind.WORD, end(at, Lexer::inWord));
            } else if (digit(at) || (c == '-' && digit(at + 1))) {
                number();
            } else {
                boolean pair = PAIRS.stream().anyMatch(p -> text.startsWith(p, at));
                take(Token.Kind.SYMBOL, at + (pair ? 2 : 1));
            }
        }
        tokens.add(new Token(Token.Kind.END, "", span(at)));
        return tokens;
    }

    private void skipComment() {
        at = endOfLine();
    }

    private void skipBlockComment() {
        problems.add(span(at + 2), "a comment in /* … */ is not allowed", "comments that begin with //");
        int end = text.indexOf("*/", at + 2);
        int stop = end < 0 ? text.length() : end + 2;
        for (; at < stop; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void text() {
        int close = at + 1;
        int lineEnd = endOfLine();
        while (close < lineEnd && text.charAt(close) != '"') {
            if (text.charAt(close) == '\\') {
                problems.add(
                        new Span(line, close - lineStart + 1, close, close + 1),
                        "a backslash in a text is not allowed",
                        "a text without backslashes and quotation marks");
            }
            close++;
        }
        if (close == lineEnd) {
            problems.add(span(lineEnd), "the text has no closing quotation mark on its line", "a closing \"");
            tokens.add(
                    new Token(Token.Kind.TEXT, text.substring(at + 1, lineEnd).strip(), span(lineEnd)));
            at = lineEnd;
            return;
        }
        tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, close), span(close + 1)));
        at = close + 1;
    }

    private void number() {
        int end = end(at + 1, c -> c >= '0' && c <= '9');
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            end = end(end + 1, c -> c >= '0' && c <= '9');
        }
        String digits = text.substring(text.charAt(at) == '-' ? at + 1 : at, end);
        if (digits.length() > LONGEST_NUMBER || digits.matches("0[0-9].*")) {
            // Java, and so Drools, reads 010 as eight.
            problems.add(
                    span(end),
                    "this number begins with 0 or is too long",
                    "at most %d digits, without a 0 in front".formatted(LONGEST_NUMBER));
        }
        take(Token.Kind.NUMBER, end);
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), span(end)));
        at = end;
    }

    private Span span(int end) {
        return new Span(line, at - lineStart + 1, at, end);
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int end(int from, IntPredicate inside) {
        int end = from;
        while (end < text.length() && inside.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean inWord(int c) {
        return Character.isJavaIdentifierPart(c);
    }

    private boolean digit(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }
}
