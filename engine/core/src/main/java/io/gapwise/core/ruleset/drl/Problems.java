package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.ruleset.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one file, so that all of them can be reported at once. */
public final class Problems {

    private static final Set<ProblemCode> SEVERAL_AT_A_PLACE = EnumSet.of(
            ProblemCode.MISSING_ANNOTATION,
            ProblemCode.BAD_CASE,
            ProblemCode.BAD_SIGNS,
            ProblemCode.ONE_SIDED_SIGNS,
            ProblemCode.NO_SIGNS);

    private final String file;
    private final List<RuleProblem> found = new ArrayList<>();
    private String[] lines = new String[0];
    private @Nullable String rule;
    private int noted;

    /** @param file the name of the file as the author knows it */
    public Problems(String file) {
        this.file = file;
    }

    /** Collects the problems of a file in a rule set, whose name may contain anything. */
    public static Problems in(String root, String name) {
        return new Problems(FileName.shown(root, name));
    }

    /** Takes the file's text, whose lines are shown with the problems. */
    void in(String text) {
        lines = text.split("\r?\n", -1);
    }

    /** Assigns the problems that follow to this rule; to no rule if it is null. */
    public void inRule(@Nullable String name) {
        rule = name == null ? null : shortened(name);
    }

    void add(ProblemCode code, Span at, String message, @Nullable String expected) {
        add(code, at, message, expected, null);
    }

    /**
     * Adds a problem.
     *
     * @param expected a phrase that says what would be accepted
     * @param maybe what was probably meant
     */
    public void add(ProblemCode code, Span at, String message, @Nullable String expected, @Nullable String maybe) {
        add(code, at, message, expected, maybe, null);
    }

    /** Adds a problem under the name by which problems with one cause are recognized. */
    public void add(
            ProblemCode code,
            Span at,
            String message,
            @Nullable String expected,
            @Nullable String maybe,
            @Nullable String about) {
        noted++;
        if (full()) {
            return;
        }
        boolean repeated =
                found.stream().anyMatch(p -> p.code() == code && p.line() == at.line() && p.column() == at.column());
        if (repeated && !SEVERAL_AT_A_PLACE.contains(code)) {
            return;
        }
        if (found.size() < Limits.PROBLEMS_IN_A_FILE) {
            found.add(problem(code, at, message, expected, maybe, about));
        } else if (found.size() == Limits.PROBLEMS_IN_A_FILE) {
            String all = "this file has more than %d problems".formatted(Limits.PROBLEMS_IN_A_FILE);
            found.add(problem(ProblemCode.TOO_MANY_PROBLEMS, at, all, "the first of them mended", null, null));
        }
    }

    /**
     * Adds a problem about an unknown word, with the accepted words and the nearest of them. Once the list is full, the
     * nearest word is no longer searched for.
     */
    public void addUnknown(ProblemCode code, Span at, String message, String written, Collection<String> accepted) {
        addUnknown(code, at, message, written, accepted, null);
    }

    /** Adds a problem about an unknown word under the name by which problems with one cause are recognized. */
    public void addUnknown(
            ProblemCode code,
            Span at,
            String message,
            String written,
            Collection<String> accepted,
            @Nullable String about) {
        String maybe = full() ? null : NearestWord.to(written, accepted);
        add(code, at, message, AcceptedWords.oneOf(accepted), maybe, about);
    }

    /** Adds a mistake in a case; {@code expected} is a phrase that says what would be accepted. */
    public void add(Span at, String message, @Nullable String expected) {
        add(ProblemCode.BAD_CASE, at, message, expected, null);
    }

    /** Adds a mistake in a case, with the accepted words and the nearest of them. */
    public void addUnknown(Span at, String message, String written, Collection<String> accepted) {
        addUnknown(ProblemCode.BAD_CASE, at, message, written, accepted);
    }

    /** Adds the problem that the contract finds with a value in a case. */
    public void add(Span at, String message, Problem problem) {
        String expected = problem.allowed().isEmpty() ? null : AcceptedWords.oneOf(problem.allowed());
        add(ProblemCode.BAD_CASE, at, message, expected, problem.maybe());
    }

    void add(Unreadable unreadable) {
        add(unreadable.code(), unreadable.at(), unreadable.getMessage(), unreadable.expected(), unreadable.maybe());
    }

    /** Assigns to this rule the problems on these lines that were found before rules were known. */
    void attribute(String name, int firstLine, int lastLine) {
        found.replaceAll(p -> p.rule() == null && p.line() >= firstLine && p.line() <= lastLine ? p.in(name) : p);
    }

    private boolean full() {
        return found.size() > Limits.PROBLEMS_IN_A_FILE;
    }

    boolean any() {
        return !found.isEmpty();
    }

    /**
     * Counts every problem that was added, including those that are not reported because they repeat another one or
     * exceed the limit.
     */
    public int count() {
        return noted;
    }

    /**
     * Says whether these lines are free of problems. Once the list is full, the answer is always no, because some
     * problems may be missing from it.
     */
    boolean none(int firstLine, int lastLine) {
        return !full() && found.stream().noneMatch(p -> p.line() >= firstLine && p.line() <= lastLine);
    }

    /** Lists the problems in the order of the file. */
    public List<RuleProblem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column))
                .toList();
    }

    private RuleProblem problem(
            ProblemCode code,
            Span at,
            String message,
            @Nullable String expected,
            @Nullable String maybe,
            @Nullable String about) {
        String line = at.line() <= lines.length ? lines[at.line() - 1] : null;
        Excerpt excerpt = line == null ? null : Excerpt.of(line, at.column());
        int end = line == null ? 0 : RuleProblem.end(at.column(), at, line.length());
        return new RuleProblem(
                code,
                file,
                at.line(),
                at.column(),
                end,
                rule,
                message,
                expected,
                maybe,
                excerpt,
                about,
                List.of());
    }

    /** Returns an author's text, shortened to fit into a message. */
    static String shortened(String written) {
        return written.length() > Limits.SHOWN_CHARACTERS
                ? written.substring(0, Limits.SHOWN_CHARACTERS) + "…"
                : written;
    }
}
