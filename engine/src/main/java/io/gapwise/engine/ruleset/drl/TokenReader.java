package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Span;
import java.util.List;

/** Walks over the tokens of a section; an end missed there is reported at its last token. */
final class TokenReader {

    private final List<Token> tokens;
    private final Token end;
    private int at;

    TokenReader(RuleText.Section section) {
        this.tokens = section.tokens();
        Span last = tokens.isEmpty()
                ? section.keyword()
                : tokens.get(tokens.size() - 1).span();
        this.end = new Token(Token.Kind.END, "", last);
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
