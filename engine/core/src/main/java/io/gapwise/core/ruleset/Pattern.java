package io.gapwise.core.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/** Represents one line of a rule's condition: {@code GapCase( … )}, {@code not Causes( … )}. */
public record Pattern(boolean negated, Subject subject, List<Condition> constraints, Span span) {

    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /**
     * Returns the constraints as one condition. That is all a pattern means, because there is exactly one case and one
     * finding per stage.
     */
    public Condition condition() {
        Condition all = constraints.size() == 1 ? constraints.get(0) : new Condition.All(constraints, span);
        return negated ? new Condition.Not(all, span) : all;
    }

    /** Joins several patterns into one condition, which holds when all of them hold. */
    public static Condition all(List<Pattern> patterns, Span span) {
        return new Condition.All(patterns.stream().map(Pattern::condition).toList(), span);
    }

    String canonical() {
        return (negated ? "not " : "")
                + subject.pattern()
                + constraints.stream().map(Condition::canonical).collect(Collectors.joining(", ", "( ", " )"));
    }
}
