package io.gapwise.core.ruleset.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Moves through the tokens of a section. Anything missing at the end of the section is reported at its last token. */
final class TokenReader {

    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final List<Token> tokens;
    private final Token end;
    private final Problems problems;
    private int at;
    private int depth;

    TokenReader(RuleText.Section section, Problems problems) {
        this.tokens = section.tokens();
        this.problems = problems;
        this.end = new Token(
                Token.Kind.END,
                "",
                tokens.isEmpty() ? section.keyword() : last(tokens).span());
    }

    Token now() {
        return ahead(0);
    }

    Token ahead(int steps) {
        return at + steps < tokens.size() ? tokens.get(at + steps) : end;
    }

    Token next() {
        Token token = now();
        at++;
        if (opening(token)) {
            depth++;
        } else if (closing(token)) {
            depth--;
        }
        return token;
    }

    /** Returns the number of brackets that are open here. */
    int depth() {
        return depth;
    }

    /** Returns the token that was read last. */
    Token before() {
        return at == 0 || tokens.isEmpty() ? end : tokens.get(Math.min(at, tokens.size()) - 1);
    }

    boolean done() {
        return at >= tokens.size();
    }

    boolean skip(String symbol) {
        if (now().is(symbol)) {
            next();
            return true;
        }
        return false;
    }

    Token requireWord(String what) {
        if (!now().isWord()) {
            throw new Unreadable(ProblemCode.UNEXPECTED, now().span(), "here stands " + now().shown(), what);
        }
        return next();
    }

    /**
     * Reports a mistake and returns what was probably meant. Reading then goes on as if that had been written, so that
     * other mistakes nearby are reported too.
     *
     * @throws Unreadable the mistake itself, if it is not clear what was meant
     */
    <T> T meant(Unreadable mistake, Function<String, Optional<T>> reading) {
        T meant = Optional.ofNullable(mistake.maybe()).flatMap(reading).orElseThrow(() -> mistake);
        problems.add(mistake);
        return meant;
    }

    /** Reads the opening bracket. A wrong kind of opening bracket is reported and accepted in its place. */
    void open() {
        bracket("(", OPENING);
    }

    /** Reads the closing bracket. A wrong kind of closing bracket is reported and accepted in its place. */
    Token close() {
        return bracket(")", CLOSING);
    }

    boolean atClosing() {
        return closing(now());
    }

    private Token bracket(String wanted, Set<String> kind) {
        if (now().kind() == Token.Kind.SYMBOL && kind.contains(now().text())) {
            if (!now().is(wanted)) {
                problems.add(
                        ProblemCode.WRONG_BRACKET,
                        now().span(),
                        "here stands '%s'".formatted(now().text()),
                        "'" + wanted + "'",
                        wanted);
            }
            return next();
        }
        throw missing(ProblemCode.MISSING_BRACKET, wanted);
    }

    /** Describes a missing symbol; the problem is reported at the token before it. */
    Unreadable missing(ProblemCode code, String symbol) {
        return new Unreadable(
                code,
                before().span(),
                "a '%s' is missing behind %s".formatted(symbol, before().shown()),
                "'" + symbol + "'",
                symbol);
    }

    /** Moves ahead to the next comma or closing bracket at which {@code open} brackets are open, or to the end. */
    void skipConstraint(int open) {
        while (!done() && (depth > open || !(now().is(",") || closing(now())))) {
            next();
        }
    }

    /**
     * Moves ahead to the end of an argument: the next comma or closing bracket at which {@code open} brackets are open, or
     * what ends the whole call.
     */
    void skipArgument(int open) {
        while (!done()
                && !now().is(";")
                && !now().is("advise")
                && (depth > open || !(now().is(",") || closing(now())))) {
            next();
        }
    }

    /** Says whether an argument is followed by another one, or by the end of the call. */
    boolean goesOnBehind(Token argument) {
        Token behind = now() == argument ? ahead(1) : now();
        return behind.is(",") || closing(behind);
    }

    /** Reports a problem after which reading goes on. */
    void note(Unreadable problem) {
        problems.add(problem);
    }

    /** Moves ahead past the next semicolon or block that is outside of brackets, or to the end. */
    void skipStatement() {
        skipTo(token -> token.is(";") || token.is("{"));
        if (skip("{")) {
            skipTo(TokenReader::closing);
            next();
            if (now().is("else") || now().is("catch") || now().is("finally")) {
                skipStatement();
            }
        } else {
            next();
        }
    }

    /**
     * Moves ahead to the next token that is wanted, or to the end; it ignores tokens inside brackets that open on the
     * way.
     */
    void skipTo(Predicate<Token> wanted) {
        int open = depth;
        while (!done() && (depth > open || !wanted.test(now()))) {
            next();
            open = Math.min(open, depth);
        }
    }

    private static boolean opening(Token token) {
        return token.kind() == Token.Kind.SYMBOL && OPENING.contains(token.text());
    }

    private static boolean closing(Token token) {
        return token.kind() == Token.Kind.SYMBOL && CLOSING.contains(token.text());
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }
}
