package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;

/**
 * Represents a word, number, text or symbol of a rule file.
 *
 * @param text the token as written; a TEXT is without its quotation marks
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String written) {
        return kind != Kind.TEXT && text.equals(written);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Returns the token as messages show it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "the text \"" + Problems.shortened(text) + "\"";
            case END -> "the end";
            case WORD, NUMBER, SYMBOL -> "'" + Problems.shortened(text) + "'";
        };
    }
}
