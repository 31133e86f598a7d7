package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.problems.Nearest;
import io.gapwise.engine.ruleset.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one file, so that all of it can be told at once. */
final class Problems {

    private static final int SHOWN_WORDS = 20;

    private final String file;
    private final List<RuleProblem> found = new ArrayList<>();
    private @Nullable String rule;

    Problems(String file) {
        this.file = file;
    }

    void inRule(@Nullable String name) {
        rule = name;
    }

    void add(Span at, String message, @Nullable String expected) {
        found.add(new RuleProblem(file, at.line(), at.column(), rule, message, expected, null));
    }

    /** An unknown word: lists what is accepted here and the nearest of it. */
    void addUnknown(Span at, String message, String written, Collection<String> accepted) {
        found.add(new RuleProblem(
                file, at.line(), at.column(), rule, message, oneOf(accepted), Nearest.to(written, accepted)));
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

    int count() {
        return found.size();
    }

    List<RuleProblem> found() {
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
