package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes one problem in a rule file, or one thing worth a second look, together with the problems that follow from it.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param endColumn the column behind what is wrong, on the same line; 0 where nobody knows where it ends
 * @param rule the rule that has the problem; null if it is in no rule
 * @param expected what would be accepted, as a phrase; null if the message says it all
 * @param maybe what was probably meant, as it would be written
 * @param excerpt the line with the problem; null if no line can be shown
 * @param about the name by which problems with one cause are recognized, such as the id of a source; null where there is
 *     no such name
 * @param consequences the problems that are gone once this one is mended, in the order of their places
 */
public record RuleProblem(
        ProblemCode code,
        String file,
        int line,
        int column,
        int endColumn,
        @Nullable String rule,
        String message,
        @Nullable String expected,
        @Nullable String maybe,
        @Nullable Excerpt excerpt,
        @Nullable String about,
        List<RuleProblem> consequences) {

    /** Limits how many consequences a report shows; a person mends the cause and asks again. */
    public static final int SHOWN_CONSEQUENCES = 3;

    public RuleProblem {
        consequences = List.copyOf(consequences);
    }

    /** Creates a problem in a rule that was read without errors. */
    public static RuleProblem in(
            Rule rule, ProblemCode code, Span at, String message, @Nullable String expected, @Nullable String maybe) {
        int below = at.line() - rule.span().line();
        String line = rule.text().lines().skip(below).findFirst().orElse("");
        int column = below == 0 ? at.column() - rule.span().column() + 1 : at.column();
        Excerpt excerpt = Excerpt.of(line, column);
        int end = end(at.column(), at, at.column() - column + line.length());
        return new RuleProblem(
                code,
                rule.file(),
                at.line(),
                at.column(),
                end,
                rule.name(),
                message,
                expected,
                maybe,
                excerpt,
                null,
                List.of());
    }

    /**
     * Creates a problem in the cases next to a rule.
     *
     * @param text the line with the problem, as it is in the file
     */
    public static RuleProblem inCases(
            ProblemCode code, String file, Span at, String rule, String message, String text) {
        return new RuleProblem(
                code,
                file,
                at.line(),
                at.column(),
                end(at.column(), at, text.length()),
                rule,
                message,
                null,
                null,
                Excerpt.of(text, at.column()),
                null,
                List.of());
    }

    /** Returns the column behind a span that ends on the line on which it begins, and 0 for any other span. */
    static int end(int column, Span at, int lineLength) {
        int end = column + at.end() - at.start();
        return end > column && end <= lineLength + 1 ? end : 0;
    }

    RuleProblem in(String name) {
        return new RuleProblem(
                code,
                file,
                line,
                column,
                endColumn,
                Problems.shortened(name),
                message,
                expected,
                maybe,
                excerpt,
                about,
                consequences);
    }

    /** Returns the same problem under the name by which problems with one cause are recognized. */
    public RuleProblem about(String name) {
        return new RuleProblem(
                code, file, line, column, endColumn, rule, message, expected, maybe, excerpt, name, consequences);
    }

    /** Returns the same problem with others that follow from it, and with what follows from those. */
    public RuleProblem causing(List<RuleProblem> others) {
        List<RuleProblem> all = Stream.concat(
                        consequences.stream(), others.stream().flatMap(RuleProblem::withConsequences))
                .map(RuleProblem::alone)
                .toList();
        return new RuleProblem(
                code, file, line, column, endColumn, rule, message, expected, maybe, excerpt, about, all);
    }

    private RuleProblem alone() {
        return new RuleProblem(
                code, file, line, column, endColumn, rule, message, expected, maybe, excerpt, about, List.of());
    }

    /** Returns this problem, then those that follow from it. */
    public Stream<RuleProblem> withConsequences() {
        return Stream.concat(Stream.of(this), consequences.stream());
    }

    /** Returns how grave the problem is; a warning from which an error follows is an error, for it has to be mended. */
    public Severity severity() {
        return withConsequences().anyMatch(problem -> problem.code().severity() == Severity.ERROR)
                ? Severity.ERROR
                : Severity.WARNING;
    }

    /** Returns the change that would mend the problem, where what was probably meant can be put into its place. */
    public Optional<Fix> fix() {
        return Fix.of(this);
    }

    /**
     * Returns the problem as an author reads it: the position, the rule and the message; what was expected; the line
     * with a caret under the position; how many problems follow from it, and the first of them.
     */
    @Override
    public String toString() {
        StringBuilder report = new StringBuilder(place()).append("  ");
        if (rule != null) {
            report.append(rule).append("  ");
        }
        report.append(severity() == Severity.WARNING ? "warning: " : "").append(message);
        report.append("  [").append(code.written()).append(']');
        if (expected != null) {
            report.append("\n    expected ").append(expected).append('.');
        }
        if (maybe != null && !("'" + maybe + "'").equals(expected)) {
            report.append(expected == null ? "\n    " : " ")
                    .append("Maybe ")
                    .append(maybe.matches("\\W+") ? "'" + maybe + "'" : maybe)
                    .append('.');
        }
        if (excerpt != null) {
            report.append('\n').append(excerpt);
        }
        return consequences.isEmpty()
                ? report.toString()
                : report.append(following()).toString();
    }

    private String following() {
        String first = consequences.stream()
                .limit(SHOWN_CONSEQUENCES)
                .map(problem -> "\n      %s  %s[%s]"
                        .formatted(
                                problem.place(),
                                problem.rule() == null ? "" : problem.rule() + "  ",
                                problem.code().written()))
                .collect(Collectors.joining());
        int more = consequences.size() - SHOWN_CONSEQUENCES;
        return (consequences.size() == 1
                        ? "\n    1 more problem follows from this one:"
                        : "\n    %d more problems follow from this one:".formatted(consequences.size()))
                + first
                + (more > 0 ? "\n      … and %d more".formatted(more) : "");
    }

    private String place() {
        return file + ":" + line + ":" + column;
    }
}
