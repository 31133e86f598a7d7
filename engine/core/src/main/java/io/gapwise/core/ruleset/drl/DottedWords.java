package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Slot;
import java.util.Optional;

/** Reads words that authors write with dots between them, and finds the property that a word belongs to. */
final class DottedWords {

    private DottedWords() {}

    /** Reads the next token and the words joined to it by dots: {@code DoneBefore.OFTEN}. */
    static String dotted(TokenReader tokens) {
        StringBuilder written = new StringBuilder(tokens.next().text());
        while (tokens.before().isWord()
                && tokens.now().is(".")
                && tokens.ahead(1).isWord()) {
            tokens.next();
            written.append('.').append(tokens.next().text());
        }
        return written.toString();
    }

    /** Returns the path of the first property whose vocabulary has this word. */
    static Optional<String> ownerOf(String word) {
        return Slot.every().stream()
                .filter(slot -> slot.property().words().stream()
                        .anyMatch(known -> known.name().equals(word)))
                .map(Slot::path)
                .findFirst();
    }
}
