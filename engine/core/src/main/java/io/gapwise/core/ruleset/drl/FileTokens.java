package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.function.Predicate;

/** Moves through the tokens of a whole file; the last token marks the end of the file. */
final class FileTokens {

    private final List<Token> tokens;
    private int at;

    FileTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token now() {
        return ahead(0);
    }

    Token ahead(int steps) {
        return tokens.get(Math.min(at + steps, tokens.size() - 1));
    }

    Token before() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean done() {
        return now().kind() == Token.Kind.END;
    }

    Token next() {
        Token token = now();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Moves ahead by at least one token, to the next token that is wanted or to the end of the file. */
    void skipTo(Predicate<Token> wanted) {
        do {
            next();
        } while (!done() && !wanted.test(now()));
    }

    /** Returns the tokens from here up to the next token that is wanted, the next rule, or the end of the file. */
    List<Token> upTo(Predicate<Token> wanted) {
        int from = at;
        while (!done() && !wanted.test(now()) && !atRule()) {
            next();
        }
        return tokens.subList(from, at);
    }

    boolean atRule() {
        return now().is("rule") && ahead(1).kind() == Token.Kind.TEXT;
    }

    /** Returns the current word together with the words joined to it by hyphens: {@code no-loop}. */
    Token hyphenated() {
        StringBuilder written = new StringBuilder(now().text());
        Span span = now().span();
        for (int i = 1; now().isWord() && ahead(i).is("-") && ahead(i + 1).isWord(); i += 2) {
            written.append('-').append(ahead(i + 1).text());
            span = span.to(ahead(i + 1).span());
        }
        return new Token(now().kind(), written.toString(), span);
    }
}
