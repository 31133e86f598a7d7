package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Span;
import java.util.List;

/** Walks over tokens; behind the last of them stands the end. */
final class TokenReader {

    private final List<Token> tokens;
    private final Token end;
    private int at;

    /** {@code last} is where the end is reported: the place behind the last token, or where tokens were expected. */
    TokenReader(List<Token> tokens, Span last) {
        this.tokens = tokens;
        Span behind = tokens.isEmpty() ? last : tokens.get(tokens.size() - 1).span();
        this.end = new Token(Token.Kind.END, "", behind);
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
        return token;
    }

    boolean done() {
        return at >= tokens.size();
    }

    boolean skip(String symbol) {
        if (now().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    Token require(String symbol) {
        if (!now().is(symbol)) {
            throw new Unreadable(now().span(), "here stands " + now().shown(), "'" + symbol + "'");
        }
        return next();
    }

    Token requireWord(String what) {
        if (!now().isWord()) {
            throw new Unreadable(now().span(), "here stands " + now().shown(), what);
        }
        return next();
    }

    /** Goes on to the next comma or closing bracket of the brackets that are open now, or to the end. */
    void skipConstraint() {
        int depth = 0;
        while (!done()) {
            if (now().is("(")) {
                depth++;
            } else if (now().is(")")) {
                if (depth == 0) {
                    return;
                }
                depth--;
            } else if (now().is(",") && depth == 0) {
                return;
            }
            at++;
        }
    }

    /** Goes on behind the next of these symbols, or to the end. */
    void skipBehind(String symbol) {
        while (!done() && !now().is(symbol)) {
            at++;
        }
        at++;
    }
}
