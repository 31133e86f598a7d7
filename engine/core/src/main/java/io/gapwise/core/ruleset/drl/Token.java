package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;

/**
 * A word, number, text or symbol of a rule file.
 *
 * @param text as written; of a TEXT what stands between its quotes
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

    /** How to name it in a message. */
    String shown() {
        return switch (kind) {
            case TEXT -> "the text \"" + Problems.shortened(text) + "\"";
            case END -> "the end";
            case WORD, NUMBER, SYMBOL -> "'" + Problems.shortened(text) + "'";
        };
    }
}
