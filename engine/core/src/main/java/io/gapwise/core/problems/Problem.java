package io.gapwise.core.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole
 * @param detail what is wrong, in a sentence
 * @param allowed what would be accepted; empty where that cannot be listed
 * @param maybe the accepted word nearest to what was sent
 */
public record Problem(
        String pointer,
        String detail,
        List<String> allowed,
        @Nullable String maybe) {

    public Problem {
        allowed = List.copyOf(allowed);
    }

    public static Problem at(String pointer, String detail) {
        return new Problem(pointer, detail, List.of(), null);
    }

    /** An unknown word: names the words that are accepted and the nearest of them. */
    public static Problem unknownWord(String pointer, String detail, String written, List<String> allowed) {
        return new Problem(pointer, detail, allowed, Nearest.to(written, allowed));
    }
}
