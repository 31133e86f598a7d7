package io.gapwise.core.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param kind what is wrong, for programs to decide by
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole
 * @param detail what is wrong, in a sentence
 * @param allowed what would be accepted; empty where that cannot be listed
 * @param maybe the accepted word nearest to what was sent
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

    /** An unknown word: names the words that are accepted and the nearest of them. */
    public static Problem unknownWord(
            ProblemKind kind, String pointer, String detail, String written, List<String> allowed) {
        return new Problem(kind, pointer, detail, allowed, NearestWord.to(written, allowed));
    }

    /** The same problem of something that stands at this place in what was sent. */
    public Problem under(String place) {
        return new Problem(kind, place + pointer, detail, allowed, maybe);
    }

    /** A mark that can be understood in two ways: names what is accepted and suggests none of it. */
    public static Problem unclear(String pointer, String detail, List<String> allowed) {
        return new Problem(ProblemKind.UNCLEAR_WORD, pointer, detail, allowed, null);
    }
}
