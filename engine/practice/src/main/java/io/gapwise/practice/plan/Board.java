package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds a request with what solver and reasons look up again and again; candidates are known by their position. */
final class Board {

    /** Stands in place of a start for what is not in a plan. */
    static final int OUT = -1;

    private final PlanRequest request;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, ByHand> byHand = new HashMap<>();
    private final List<List<Integer>> dependents = new ArrayList<>();
    private final List<List<Integer>> apart = new ArrayList<>();
    private final List<int[]> starts = new ArrayList<>();

    Board(PlanRequest request) {
        this.request = request;
        for (Candidate candidate : request.candidates()) {
            positions.put(candidate.id(), positions.size());
            dependents.add(new ArrayList<>());
            apart.add(new ArrayList<>());
        }
        request.byHand().forEach(decided -> byHand.put(decided.candidate(), decided));
        for (int i = 0; i < size(); i++) {
            link(i);
            starts.add(possibleStarts(i));
        }
    }

    private void link(int i) {
        for (String before : candidate(i).after()) {
            dependents.get(position(before)).add(i);
        }
        for (String other : candidate(i).apart()) {
            int j = position(other);
            if (!apart.get(i).contains(j)) {
                apart.get(i).add(j);
                apart.get(j).add(i);
            }
        }
    }

    PlanRequest request() {
        return request;
    }

    Means means() {
        return request.means();
    }

    int size() {
        return request.candidates().size();
    }

    int periods() {
        return means().periods().size();
    }

    /** Returns the first period that can still be changed. */
    int from() {
        return request.earlier() == null ? 0 : request.earlier().from();
    }

    Candidate candidate(int i) {
        return request.candidates().get(i);
    }

    int position(String id) {
        return positions.get(id);
    }

    boolean knows(String id) {
        return positions.containsKey(id);
    }

    @Nullable ByHand byHand(int i) {
        return byHand.get(candidate(i).id());
    }

    boolean forbidden(int i) {
        ByHand decided = byHand(i);
        return decided != null && decided.match(pin -> false, forbid -> true, move -> false);
    }

    /** Returns those that must come after it. */
    List<Integer> dependents(int i) {
        return dependents.get(i);
    }

    List<Integer> apart(int i) {
        return apart.get(i);
    }

    boolean begun(int i) {
        return request.earlier() != null && request.earlier().begun(candidate(i).id());
    }

    /** Says whether it ended before the first period that can be changed. */
    boolean over(int i) {
        return begun(i) && earlierStart(i) + candidate(i).length() <= from();
    }

    /** Returns when it was to start by the earlier plan. */
    int earlierStart(int i) {
        return request.earlier() == null
                ? OUT
                : request.earlier().starts().getOrDefault(candidate(i).id(), OUT);
    }

    /** Says whether it has to be in: it is mandatory, somebody said so by hand, or it is over. */
    boolean must(int i) {
        ByHand decided = byHand(i);
        return over(i)
                || candidate(i).mandatory()
                || decided != null && decided.match(pin -> true, forbid -> false, move -> true);
    }

    /** Returns the periods in which it can start by its own dates, whatever else is in the plan. */
    int[] window(int i) {
        if (begun(i)) {
            return new int[] {earlierStart(i)};
        }
        Candidate candidate = candidate(i);
        int first = Math.max(candidate.earliest(), from());
        int last = Math.min(candidate.latestEnd(), periods() - 1) - candidate.length() + 1;
        int[] all = IntStream.rangeClosed(first, last).toArray();
        ByHand decided = byHand(i);
        return decided == null ? all : decided.match(pin -> all, forbid -> all, move -> new int[] {move.start()});
    }

    /** Returns the periods in which it can start if nothing else is in the plan but money and hours in plenty. */
    int[] starts(int i) {
        return starts.get(i);
    }

    private int[] possibleStarts(int i) {
        if (over(i)) {
            return window(i);
        }
        if (forbidden(i)) {
            return new int[0];
        }
        return IntStream.of(window(i))
                .filter(start -> closed(i, start).isEmpty())
                .toArray();
    }

    /** Returns the blackouts in which it would take people's time. */
    List<Blackout> closed(int i, int start) {
        return means().blackouts().stream()
                .filter(blackout -> blackout.period() >= from()
                        && blackout.period() >= start
                        && candidate(i).takesTime(blackout.audience(), blackout.period() - start))
                .toList();
    }

    /** Returns what of its cost can still be decided on. */
    long openCost(int i, int start) {
        return candidate(i).cost().from(from() - start);
    }

    /** Returns what may still be spent in all; null where that is not limited. */
    @Nullable Long openBudget() {
        Long inAll = means().budget().inAll();
        if (inAll == null) {
            return null;
        }
        long spent = IntStream.range(0, size())
                .filter(this::begun)
                .mapToLong(i -> candidate(i).cost().total() - openCost(i, earlierStart(i)))
                .sum();
        return Math.max(0, inAll - spent);
    }
}
