package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Turns stated goals into the aims that are reached one after the other. */
final class Aims {

    private final Board board;

    private Aims(Board board) {
        this.board = board;
    }

    /** Returns the aims of the goals, the most important first. A goal that no candidate can serve has none. */
    static List<Aim> of(Board board) {
        Aims aims = new Aims(board);
        return board.request().goals().stream().distinct().flatMap(aims::of).toList();
    }

    /** Returns the aim that everything is in that has to be. */
    static Aim musts(Board board) {
        return new Aims(board).counting(Goal.PLACES, GoalPart.WHOLE, (i, start) -> board.must(i) ? 1 : 0);
    }

    private Stream<Aim> of(Goal goal) {
        return switch (goal) {
            case PLACES -> byPlace(goal, Aims::isOf, (i, start) -> 1);
            case OBJECTIVES -> Stream.of(grouped(goal, objectives()));
            case COST_OF_GAPS -> Stream.of(grouped(goal, gaps()));
            case PEOPLE -> Stream.of(grouped(goal, people()));
            // What law or danger asks for starts early before anything else does.
            case EARLY -> byPlace(goal, Aims::startsWith, (i, start) -> board.periods() - start);
            case CHEAP ->
                Stream.of(counting(
                        goal,
                        GoalPart.WHOLE,
                        (i, start) -> -board.candidate(i).cost().total()));
            case FEWEST_CHANGES ->
                Stream.of(
                        counting(goal, GoalPart.RUNNING, (i, start) -> board.begun(i) ? 1 : 0),
                        counting(goal, GoalPart.PLANNED, (i, start) -> board.earlierStart(i) == Board.OUT ? 0 : 1),
                        counting(goal, GoalPart.UNMOVED, (i, start) -> board.earlierStart(i) == start ? 1 : 0));
        };
    }

    /** Returns one aim for each place, the most pressing first; none for a place of which nothing may start. */
    private Stream<Aim> byPlace(Goal goal, BiPredicate<Place, GoalPart> belongs, Count count) {
        return Stream.of(GoalPart.FIRST, GoalPart.NOW, GoalPart.PREPARE, GoalPart.SPARE_TIME)
                .map(part -> counting(
                        goal,
                        part,
                        (i, start) -> belongs.test(board.candidate(i).place(), part) ? count.of(i, start) : 0))
                .filter(aim ->
                        aim.byStart().stream().flatMapToLong(LongStream::of).anyMatch(each -> each > 0));
    }

    private static boolean isOf(Place place, GoalPart part) {
        return place.name().equals(part.name());
    }

    /** What is to be left alone is in only where something needs it, and starts after all others. */
    private static boolean startsWith(Place place, GoalPart part) {
        return isOf(place, part) || place == Place.LEAVE && part == GoalPart.SPARE_TIME;
    }

    /** Says what a candidate counts that starts in a period. */
    private interface Count {

        long of(int candidate, int start);
    }

    private Aim counting(Goal goal, GoalPart part, Count count) {
        List<long[]> byStart = new ArrayList<>();
        for (int i = 0; i < board.size(); i++) {
            int candidate = i;
            byStart.add(IntStream.of(board.starts(i))
                    .mapToLong(start -> count.of(candidate, start))
                    .toArray());
        }
        return new Aim(goal, part, byStart, List.of());
    }

    private Aim grouped(Goal goal, List<Aim.Once> once) {
        return new Aim(
                goal,
                GoalPart.WHOLE,
                counting(goal, GoalPart.WHOLE, (i, start) -> 0).byStart(),
                once);
    }

    private List<Aim.Once> objectives() {
        return board.request().objectives().stream()
                .map(objective -> new Aim.Once(
                        objective.weight(),
                        those(candidate -> candidate.objectives().contains(objective.name()))))
                .filter(each -> !each.candidates().isEmpty())
                .toList();
    }

    private List<Aim.Once> gaps() {
        return board.request().gaps().stream()
                .filter(gap -> gap.costPerYear() != null && gap.costPerYear() > 0)
                .map(gap -> new Aim.Once(
                        gap.costPerYear(), those(candidate -> candidate.gaps().contains(gap.id()))))
                .filter(each -> !each.candidates().isEmpty())
                .toList();
    }

    /** Counts the largest number of one audience: each step up to it counts once. */
    private List<Aim.Once> people() {
        Map<String, TreeSet<Long>> steps = new TreeMap<>();
        for (Candidate candidate : board.request().candidates()) {
            candidate.reaches().forEach((audience, people) -> {
                if (people > 0) {
                    steps.computeIfAbsent(audience, name -> new TreeSet<>()).add(people);
                }
            });
        }
        List<Aim.Once> once = new ArrayList<>();
        steps.forEach((audience, sizes) -> {
            long below = 0;
            for (long size : sizes) {
                once.add(new Aim.Once(
                        size - below, those(candidate -> candidate.reaches().getOrDefault(audience, 0L) >= size)));
                below = size;
            }
        });
        return once;
    }

    private List<Integer> those(Predicate<Candidate> which) {
        return IntStream.range(0, board.size())
                .filter(i -> board.starts(i).length > 0 && which.test(board.candidate(i)))
                .boxed()
                .toList();
    }
}
