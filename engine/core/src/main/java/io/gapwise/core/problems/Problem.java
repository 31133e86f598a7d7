package io.gapwise.core.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with the input.
 *
 * @param kind the kind of problem, by which programs decide
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole input
 * @param detail a sentence that says what is wrong
 * @param allowed the values that would be accepted; empty where they cannot be listed
 * @param maybe the accepted word that is nearest to the one that was sent
 */
public record Problem(
        ProblemKind kind,
        String pointer,
        String detail,
        List<String> allowed,
        @Nullable String maybe) {

    public Problem {
        allowed = List.copyOf(allowed);
    }

    public static Problem at(ProblemKind kind, String pointer, String detail) {
        return new Problem(kind, pointer, detail, List.of(), null);
    }

    /** Reports an unknown word; names the words that are accepted and the nearest of them. */
    public static Problem unknownWord(
            ProblemKind kind, String pointer, String detail, String written, List<String> allowed) {
        return new Problem(kind, pointer, detail, allowed, NearestWord.to(written, allowed));
    }

    /** Returns the same problem for a value that is found at this place of a larger input. */
    public Problem under(String place) {
        return new Problem(kind, place + pointer, detail, allowed, maybe);
    }

    /** Reports a mark that can be understood in two ways; names the accepted words and suggests none of them. */
    public static Problem unclear(String pointer, String detail, List<String> allowed) {
        return new Problem(ProblemKind.UNCLEAR_WORD, pointer, detail, allowed, null);
    }
}
