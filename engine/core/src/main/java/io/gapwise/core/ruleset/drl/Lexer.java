package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Splits a rule file into words, numbers, texts and symbols. A text ends on its line, and comments begin with
 * {@code //}.
 */
final class Lexer {

    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "=");
    private static final String OTHER_QUOTES = "'“”„‟‘’‚«»";

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean merging;
    private int line = 1;
    private int lineStart;
    private int lineEnd;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Returns all tokens; the last one marks the end of the text. */
    static List<Token> tokens(String text, Problems problems) {
        return new Lexer(text, problems).run();
    }

    private List<Token> run() {
        lineEnd = endOfLine();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (at == lineStart && MergeMarks.begins(text, at)) {
                merge();
            } else if (c == '\n') {
                newLine();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = lineEnd;
            } else if (text.startsWith("/*", at)) {
                skipBlockComment();
            } else if (c == '"') {
                text();
            } else if (OTHER_QUOTES.indexOf(c) >= 0) {
                otherwiseQuoted();
            } else if (inWord(c) && !digit(at)) {
                word();
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

    private void newLine() {
        at++;
        line++;
        lineStart = at;
        lineEnd = endOfLine();
    }

    /** Reports a merge that nobody finished, and reads one of its two versions. */
    private void merge() {
        boolean opens = text.startsWith(MergeMarks.OURS, at);
        if (opens || !merging) {
            problems.add(ProblemCode.MERGE_MARKER, span(lineEnd), MergeMarks.MESSAGE, MergeMarks.EXPECTED);
        }
        int end = merging && !opens ? MergeMarks.endOfTheirs(text, at) : lineEnd;
        merging = opens;
        while (at < end) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    private void skipBlockComment() {
        problems.add(
                ProblemCode.BLOCK_COMMENT,
                span(at + 2),
                "a comment in /* … */ is not allowed",
                "comments that begin with //",
                "//");
        int end = text.indexOf("*/", at + 2);
        // A comment that is never closed would hide every rule below it.
        int stop = end < 0 ? lineEnd : end + 2;
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    private void text() {
        int close = closing();
        for (int inside = at + 1; inside < close; inside++) {
            if (text.charAt(inside) == '\\') {
                problems.add(
                        ProblemCode.BACKSLASH,
                        new Span(line, inside - lineStart + 1, inside, inside + 1),
                        "a backslash in a text is not allowed",
                        "a text without backslashes; inside a text, ' and ' stand for quotation marks");
                break;
            }
        }
        if (close < lineEnd) {
            text(close, close + 1);
            return;
        }
        int further = TextParts.endOnLaterLine(text, lineEnd);
        if (further >= 0 && beforeClosingMarks() == lineEnd) {
            overLines(further);
            return;
        }
        String mark = "\"";
        problems.add(
                ProblemCode.UNCLOSED_TEXT,
                span(lineEnd),
                "the text has no closing quotation mark on its line",
                "a closing " + mark,
                mark);
        int end = beforeClosingMarks();
        text(end, end);
    }

    /** Returns the place of the mark that closes the text; the end of the line where there is none. */
    private int closing() {
        int close = next(at + 1);
        if (close < lineEnd && TextParts.opensInside(text, close)) {
            int inner = next(close + 1);
            int end = TextParts.closingBehind(text, inner, lineEnd);
            if (end < lineEnd) {
                String quoted = text.substring(close + 1, inner);
                problems.add(
                        ProblemCode.QUOTED_INSIDE,
                        new Span(line, close - lineStart + 1, close, inner + 1),
                        "a quotation mark inside a text would end it",
                        "' and ' around what is quoted inside a text",
                        "'" + quoted + "'");
                return end;
            }
        }
        return close;
    }

    /** Returns the place of the next mark that is no part of {@code \"}. */
    private int next(int from) {
        int mark = from;
        while (mark < lineEnd && (text.charAt(mark) != '"' || text.charAt(mark - 1) == '\\')) {
            mark++;
        }
        return mark;
    }

    /** Reads a text that goes on in the next line as one text, so that nothing else is reported of it. */
    private void overLines(int close) {
        Span began = span(lineEnd);
        problems.add(
                ProblemCode.UNCLOSED_TEXT,
                began,
                "the text goes on in the next line",
                "the whole text on one line, however long");
        String whole = text.substring(at + 1, close).replaceAll("\\s*\\R\\s*", " ");
        tokens.add(new Token(Token.Kind.TEXT, whole, began));
        while (at <= close) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    /** Finds where an unclosed text probably ended: before the closing bracket and semicolon of its call. */
    private int beforeClosingMarks() {
        int end = lineEnd;
        while (end > at + 1 && " \t;),".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Reads a text in single or curly quotation marks as an ordinary text, so that only its marks are reported. */
    private void otherwiseQuoted() {
        int close = end(at + 1, c -> c != '\n' && c != '"' && OTHER_QUOTES.indexOf(c) < 0);
        boolean closed = close < lineEnd;
        String mark = "\"";
        problems.add(
                ProblemCode.QUOTATION_MARK,
                span(at + 1),
                "this is not the quotation mark of texts",
                "a text between " + mark + " and " + mark,
                mark);
        text(closed ? close : beforeClosingMarks(), closed ? close + 1 : beforeClosingMarks());
    }

    private void text(int close, int next) {
        tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, Math.max(at + 1, close)), span(next)));
        at = Math.max(at + 1, next);
    }

    private void word() {
        int end = end(at, Lexer::inWord);
        String written = text.substring(at, end);
        if (LookAlikeLetters.isPlain(written)) {
            take(Token.Kind.WORD, end);
            return;
        }
        int foreign = end(at, LookAlikeLetters::isPlain);
        int letter = text.codePointAt(foreign);
        String plain = LookAlikeLetters.plain(written);
        String maybe = LookAlikeLetters.isPlain(plain) && !plain.isEmpty() ? plain : null;
        problems.add(
                ProblemCode.FOREIGN_LETTER,
                new Span(line, foreign - lineStart + 1, foreign, foreign + 1),
                "the character '%s' (U+%04X) is none of the letters that rules are written in"
                        .formatted(Character.toString(letter), letter),
                "letters a to z outside texts and comments",
                shortened(maybe));
        tokens.add(new Token(Token.Kind.WORD, maybe == null ? written : maybe, span(end)));
        at = end;
    }

    private static @Nullable String shortened(@Nullable String maybe) {
        return maybe == null ? null : Problems.shortened(maybe);
    }

    private void number() {
        int date = WrittenNumber.endOfDate(text, at);
        if (date > at) {
            problems.add(
                    ProblemCode.LEFT_OUT,
                    span(date),
                    "a date stands here, and rules know no calendar",
                    UnsupportedSyntax.TIME);
            tokens.add(new Token(Token.Kind.NUMBER, "1", span(date)));
            at = date;
            return;
        }
        int grouped = afterComparison() ? WrittenNumber.endOfGroups(text, at) : at;
        if (grouped > at) {
            String plain = text.substring(at, grouped).replace(",", "");
            problems.add(
                    ProblemCode.BAD_NUMBER,
                    span(grouped),
                    "a number is written without commas",
                    "the digits alone",
                    plain);
            tokens.add(new Token(Token.Kind.NUMBER, plain, span(grouped)));
            at = grouped;
            return;
        }
        int end = end(at + 1, Lexer::isDigit);
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            end = end(end + 1, Lexer::isDigit);
        }
        String digits = text.substring(text.charAt(at) == '-' ? at + 1 : at, end);
        if (digits.length() > Limits.DIGITS
                || (digits.length() > 1 && digits.charAt(0) == '0' && isDigit(digits.charAt(1)))) {
            // Java reads 010 as eight, and therefore Drools does too.
            problems.add(
                    ProblemCode.BAD_NUMBER,
                    span(end),
                    "this number begins with 0 or is too long",
                    "at most %d digits, without a 0 in front".formatted(Limits.DIGITS));
        }
        take(Token.Kind.NUMBER, end);
    }

    /** Says whether a number here is compared with something; in a list of arguments a comma may stand without a blank. */
    private boolean afterComparison() {
        return !tokens.isEmpty() && COMPARISONS.contains(tokens.get(tokens.size() - 1).text());
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

    /** Accepts letters of any alphabet, so that a word with a foreign letter is reported as one word. */
    private static boolean inWord(int c) {
        return Character.isJavaIdentifierPart(c) || (!LookAlikeLetters.isPlain(c) && OTHER_QUOTES.indexOf(c) < 0);
    }

    private boolean digit(int offset) {
        return offset < text.length() && isDigit(text.charAt(offset));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
