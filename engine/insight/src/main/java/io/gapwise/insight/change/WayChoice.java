package io.gapwise.insight.change;

import io.gapwise.core.cases.VerdictValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds several ways as one: every step has to be taken, and each by any one of its changes. Whichever change is chosen
 * for each step, it is one of the ways.
 *
 * @param steps for each step the changes of which one is enough; the steps with a single change come first
 */
public record WayChoice(List<List<AnswerChange>> steps, VerdictValue verdict) {

    public WayChoice {
        steps = steps.stream()
                .map(List::copyOf)
                .sorted((one, other) -> Boolean.compare(one.size() > 1, other.size() > 1))
                .toList();
    }

    /** Puts ways together that lead to the same verdict and differ in one step, until no two of them do. */
    public static List<WayChoice> of(List<NearestChanges.Way> ways) {
        List<Open> open = new ArrayList<>(ways.stream().map(Open::of).toList());
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                Optional<Open> both = open.get(i).with(open.get(j));
                if (both.isPresent()) {
                    open.set(i, both.get());
                    open.remove(j);
                    // What is now a wider step may fit one that did not fit before.
                    i = -1;
                    break;
                }
            }
        }
        return open.stream().map(Open::closed).toList();
    }

    /** A choice that may still become wider. */
    private record Open(Set<Set<AnswerChange>> steps, VerdictValue verdict) {

        static Open of(NearestChanges.Way way) {
            Set<Set<AnswerChange>> steps = new LinkedHashSet<>();
            way.changes().forEach(change -> steps.add(Set.of(change)));
            return new Open(steps, way.verdict());
        }

        Optional<Open> with(Open other) {
            Set<Set<AnswerChange>> mine = without(steps, other.steps);
            Set<Set<AnswerChange>> theirs = without(other.steps, steps);
            if (verdict != other.verdict || mine.size() != 1 || theirs.size() != 1) {
                return Optional.empty();
            }
            Set<AnswerChange> either = new LinkedHashSet<>();
            mine.forEach(either::addAll);
            theirs.forEach(either::addAll);
            Set<Set<AnswerChange>> both = new LinkedHashSet<>();
            steps.forEach(step -> both.add(mine.contains(step) ? either : step));
            return Optional.of(new Open(both, verdict));
        }

        private static Set<Set<AnswerChange>> without(Set<Set<AnswerChange>> all, Set<Set<AnswerChange>> others) {
            Set<Set<AnswerChange>> left = new LinkedHashSet<>(all);
            left.removeAll(others);
            return left;
        }

        WayChoice closed() {
            return new WayChoice(steps.stream().map(List::copyOf).toList(), verdict);
        }
    }
}
