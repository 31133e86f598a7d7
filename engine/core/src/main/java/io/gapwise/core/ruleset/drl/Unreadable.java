package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Span;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Signals that reading cannot go on. The reader of the larger part reports the problem and continues after it. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Span at;
    private final @Nullable String expected;
    private final @Nullable String maybe;

    Unreadable(ProblemCode code, Span at, String message, @Nullable String expected) {
        this(code, at, message, expected, (String) null);
    }

    Unreadable(ProblemCode code, Span at, String message, @Nullable String expected, @Nullable String maybe) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.expected = expected;
        this.maybe = maybe;
    }

    /** Describes an unknown word, with the accepted words and the nearest of them. */
    Unreadable(ProblemCode code, Span at, String message, String written, Collection<String> accepted) {
        this(code, at, message, AcceptedWords.oneOf(accepted), NearestWord.to(written, accepted));
    }

    ProblemCode code() {
        return code;
    }

    Span at() {
        return at;
    }

    @Nullable String expected() {
        return expected;
    }

    @Nullable String maybe() {
        return maybe;
    }
}
