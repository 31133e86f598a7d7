package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Says of each candidate why it is in a plan or out of it, by adding up what the plan uses and reaches. */
final class Reasons {

    private final Board board;
    private final int[] starts;
    private final Ledger ledger;
    private final List<Aim> aims;
    private final long[] values;

    Reasons(Board board, int[] starts) {
        this.board = board;
        this.starts = starts.clone();
        this.ledger = new Ledger(board, this.starts);
        this.aims = Aims.of(board);
        this.values = values(this.starts);
    }

    List<Planned> planned() {
        return IntStream.range(0, board.size())
                .filter(i -> starts[i] != Board.OUT)
                .mapToObj(i -> new Planned(
                        board.candidate(i).id(),
                        starts[i],
                        starts[i] + board.candidate(i).length() - 1,
                        whyIn(i)))
                .toList();
    }

    List<LeftOut> leftOut() {
        return IntStream.range(0, board.size())
                .filter(i -> starts[i] == Board.OUT)
                .mapToObj(this::leftOut)
                .toList();
    }

    List<Usage> usage() {
        return ledger.usage();
    }

    LeftOut leftOut(int i) {
        return new LeftOut(board.candidate(i).id(), whyOut(i));
    }

    private WhyIn whyIn(int i) {
        Candidate candidate = board.candidate(i);
        List<String> neededBy = board.dependents(i).stream()
                .filter(next -> starts[next] != Board.OUT)
                .map(next -> board.candidate(next).id())
                .toList();
        return new WhyIn(
                candidate.mandatory(),
                board.begun(i),
                board.byHand(i),
                lost(i, Board.OUT),
                known(
                        candidate.objectives(),
                        WeightedObjective::name,
                        board.request().objectives()),
                known(candidate.gaps(), Gap::id, board.request().gaps()),
                neededBy);
    }

    private static <T> List<String> known(List<String> named, Function<T, String> name, List<T> stated) {
        return named.stream()
                .filter(each -> stated.stream().anyMatch(one -> name.apply(one).equals(each)))
                .toList();
    }

    /** Returns the goals that are reached less where a candidate starts at another time, or is out. */
    List<Goal> lost(int i, int other) {
        long[] without = with(i, other);
        return IntStream.range(0, values.length)
                .filter(k -> without[k] < values[k])
                .mapToObj(k -> aims.get(k).goal())
                .distinct()
                .toList();
    }

    /** Returns what is lacking where a candidate starts at another time beside all others. */
    List<Lack> lacks(int i, int start) {
        return ledger.lacks(i, start);
    }

    private WhyOut whyOut(int i) {
        Candidate candidate = board.candidate(i);
        int[] window = board.window(i);
        if (board.forbidden(i)) {
            return new WhyOut.Forbidden();
        } else if (window.length == 0) {
            return new WhyOut.NoStart(
                    Math.max(candidate.earliest(), board.from()),
                    Math.min(candidate.latestEnd(), board.periods() - 1),
                    candidate.length());
        } else if (candidate.place() == Place.LEAVE && !board.must(i) && !board.begun(i)) {
            return new WhyOut.LeftAlone();
        }
        List<WhyOut.Missing> lacking = new ArrayList<>();
        List<Integer> room = new ArrayList<>();
        for (int start : window) {
            List<Lack> lacks = ledger.lacks(i, start);
            if (lacks.isEmpty()) {
                room.add(start);
            } else {
                lacking.add(new WhyOut.Missing(start, lacks));
            }
        }
        return room.isEmpty()
                ? lacking.stream().min(LEAST).orElseThrow()
                : room.stream()
                        .map(start -> roomFor(i, start))
                        .min(BEST)
                        .orElseThrow()
                        .why();
    }

    private record Room(int rank, WhyOut why) {}

    private static final Comparator<Room> BEST = Comparator.comparingInt(Room::rank);

    private Room roomFor(int i, int start) {
        long[] with = with(i, start);
        Optional<Integer> other = IntStream.range(0, values.length)
                .filter(k -> with[k] != values[k])
                .boxed()
                .findFirst();
        if (other.isEmpty()) {
            return new Room(1, new WhyOut.NothingGained(start));
        }
        Goal goal = aims.get(other.get()).goal();
        return with[other.get()] > values[other.get()]
                ? new Room(0, new WhyOut.SearchEnded(start, goal))
                : new Room(2, new WhyOut.Against(start, goal));
    }

    private long[] with(int i, int start) {
        int before = starts[i];
        starts[i] = start;
        long[] with = values(starts);
        starts[i] = before;
        return with;
    }

    private long[] values(int[] of) {
        return aims.stream().mapToLong(aim -> aim.value(board, of)).toArray();
    }

    /** Puts the fewest lacks first, and of those the ones that are the smallest share of what is needed. */
    private static final Comparator<WhyOut.Missing> LEAST = Comparator.<WhyOut.Missing>comparingInt(
                    missing -> missing.lacks().size())
            .thenComparingDouble(missing ->
                    missing.lacks().stream().mapToDouble(Reasons::share).sum())
            .thenComparingInt(WhyOut.Missing::start);

    private static double share(Lack lack) {
        return lack.match(SHARE);
    }

    private static final Lack.Kinds<Double> SHARE = new Lack.Kinds<>(
            money -> (double) (money.needs() - money.left()) / money.needs(),
            scarce -> (double) (scarce.needs() - scarce.left()) / scarce.needs(),
            closed -> 1.0,
            crowded -> 1.0,
            notBefore -> 1.0,
            tooLate -> 1.0,
            clash -> 1.0);
}
