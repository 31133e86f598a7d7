package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Span;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown where reading cannot go on; whoever reads the larger whole notes it and goes on behind it. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span at;
    private final @Nullable String expected;
    private final String written;
    private final transient Collection<String> accepted;

    Unreadable(Span at, String message, @Nullable String expected) {
        super(message, null, false, false);
        this.at = at;
        this.expected = expected;
        this.written = "";
        this.accepted = List.of();
    }

    Unreadable(Span at, String message, String written, Collection<String> accepted) {
        super(message, null, false, false);
        this.at = at;
        this.expected = null;
        this.written = written;
        this.accepted = accepted;
    }

    Span at() {
        return at;
    }

    @Nullable String expected() {
        return expected;
    }

    String written() {
        return written;
    }

    Collection<String> accepted() {
        return accepted;
    }
}
