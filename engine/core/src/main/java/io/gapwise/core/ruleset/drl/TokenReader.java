package io.gapwise.core.ruleset.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Walks over the tokens of a section; an end missed there is reported at its last token. */
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

    /** How many brackets are open here. */
    int depth() {
        return depth;
    }

    /** The token read last. */
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
     * What a mistake was probably meant to be: then it is told of, and reading goes on as if that stood there, so that
     * what else is wrong nearby is told of too.
     *
     * @throws Unreadable the mistake itself, where nobody can tell what was meant
     */
    <T> T meant(Unreadable mistake, Function<String, Optional<T>> reading) {
        T meant = Optional.ofNullable(mistake.maybe()).flatMap(reading).orElseThrow(() -> mistake);
        problems.add(mistake);
        return meant;
    }

    /** The opening bracket, also where another one was written: that is told of and passed over. */
    void open() {
        bracket("(", OPENING);
    }

    /** The closing bracket, also where another one was written: that is told of and passed over. */
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

    /** Told at the token behind which the symbol is missing. */
    Unreadable missing(ProblemCode code, String symbol) {
        return new Unreadable(
                code,
                before().span(),
                "a '%s' is missing behind %s".formatted(symbol, before().shown()),
                "'" + symbol + "'",
                symbol);
    }

    /** Goes on to the next comma or closing bracket where so many brackets are open, or to the end. */
    void skipConstraint(int open) {
        while (!done() && (depth > open || !(now().is(",") || closing(now())))) {
            next();
        }
    }

    /** Goes on behind the next semicolon or block outside of brackets, or to the end. */
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

    /** Goes on to the next token, outside of brackets opened on the way, that is such a one, or to the end. */
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
