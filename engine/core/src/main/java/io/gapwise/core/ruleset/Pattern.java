package io.gapwise.core.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a rule's condition: {@code GapCase( … )}, {@code not Causes( … )}. */
public record Pattern(boolean negated, Subject subject, List<Condition> constraints, Span span) {

    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /** Since there is exactly one case and one finding per stage, a pattern is no more than its constraints. */
    public Condition condition() {
        Condition all = constraints.size() == 1 ? constraints.get(0) : new Condition.All(constraints, span);
        return negated ? new Condition.Not(all, span) : all;
    }

    /** What several patterns ask together. */
    public static Condition all(List<Pattern> patterns, Span span) {
        return new Condition.All(patterns.stream().map(Pattern::condition).toList(), span);
    }

    String canonical() {
        return (negated ? "not " : "")
                + subject.pattern()
                + constraints.stream().map(Condition::canonical).collect(Collectors.joining(", ", "( ", " )"));
    }
}
