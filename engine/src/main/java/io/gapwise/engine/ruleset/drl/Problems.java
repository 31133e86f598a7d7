package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.problems.Nearest;
import io.gapwise.engine.problems.Problem;
import io.gapwise.engine.ruleset.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one file of a rule set, so that all of it can be told at once. */
public final class Problems {

    private static final int SHOWN_WORDS = 20;

    private final String file;
    private final List<RuleProblem> found = new ArrayList<>();
    private @Nullable String rule;

    /** {@code file} as the author knows it. */
    public Problems(String file) {
        this.file = file;
    }

    /** From here on problems are of this rule; null of none. */
    public void inRule(@Nullable String name) {
        rule = name;
    }

    /** {@code expected} is what would be accepted, as a phrase; null where the message says it all. */
    public void add(Span at, String message, @Nullable String expected) {
        found.add(new RuleProblem(file, at.line(), at.column(), rule, message, expected, null));
    }

    /** An unknown word: lists what is accepted here and the nearest of it. */
    public void addUnknown(Span at, String message, String written, Collection<String> accepted) {
        found.add(new RuleProblem(
                file, at.line(), at.column(), rule, message, oneOf(accepted), Nearest.to(written, accepted)));
    }

    /** What the contract says of a value in it. */
    public void add(Span at, String message, Problem problem) {
        String expected = problem.allowed().isEmpty() ? null : oneOf(problem.allowed());
        found.add(new RuleProblem(file, at.line(), at.column(), rule, message, expected, problem.maybe()));
    }

    void add(Unreadable unreadable) {
        if (unreadable.accepted().isEmpty()) {
            add(unreadable.at(), unreadable.getMessage(), unreadable.expected());
        } else {
            addUnknown(unreadable.at(), unreadable.getMessage(), unreadable.written(), unreadable.accepted());
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** In the order in which they were added. */
    public List<RuleProblem> found() {
        return found;
    }

    private static String oneOf(Collection<String> accepted) {
        List<String> words = List.copyOf(accepted);
        if (words.size() < 2) {
            return words.isEmpty() ? "nothing" : words.get(0);
        }
        if (words.size() > SHOWN_WORDS) {
            return "one of " + String.join(", ", words.subList(0, SHOWN_WORDS)) + ", …";
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
