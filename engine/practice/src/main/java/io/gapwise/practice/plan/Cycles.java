package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for candidates that would have to come after themselves. */
final class Cycles {

    private final List<Candidate> candidates;
    private final Map<String, Integer> positions = new HashMap<>();

    private Cycles(List<Candidate> candidates) {
        this.candidates = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            positions.putIfAbsent(candidates.get(i).id(), i);
        }
    }

    /** Names each candidate that is in a circle. */
    static List<RequestProblem> of(List<Candidate> candidates) {
        return new Cycles(candidates).problems();
    }

    /**
     * Takes away, again and again, whatever comes after nothing that is left, and whatever nothing that is left comes after:
     * what remains is in a circle, or between two.
     */
    private List<RequestProblem> problems() {
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            left.add(i);
        }
        boolean changed = true;
        while (changed) {
            Set<Integer> needed = new HashSet<>();
            left.forEach(i -> needed.addAll(before(i)));
            changed = left.removeIf(i -> before(i).stream().noneMatch(left::contains) || !needed.contains(i));
        }
        List<RequestProblem> problems = new ArrayList<>();
        left.stream()
                .sorted()
                .forEach(i -> problems.add(new RequestProblem(
                        RequestProblem.Kind.CYCLE, "/candidates/" + i + "/after", List.of(), List.of())));
        return problems;
    }

    private List<Integer> before(int i) {
        return candidates.get(i).after().stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .toList();
    }
}
