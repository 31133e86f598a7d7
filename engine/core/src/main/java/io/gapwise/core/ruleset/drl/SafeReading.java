package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.function.Supplier;

/** Turns anything that a reader throws into a reported problem, so that no text can crash the reading. */
final class SafeReading {

    static final Span START = new Span(1, 1, 0, 0);

    private SafeReading() {}

    static <T> T orElse(Problems problems, T otherwise, Supplier<T> reading) {
        return orElse(problems, START, otherwise, reading);
    }

    static <T> T orElse(Problems problems, Span at, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Throwable e) {
            problems.add(ProblemCode.UNREADABLE, at, "this cannot be read", "a text as the guide describes it");
            return otherwise;
        }
    }
}
