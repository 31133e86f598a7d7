package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Adds up exactly what a plan uses, and tells what is lacking for one more. */
final class Ledger {

    private final Board board;
    private final int[] starts;

    /** @param starts when each candidate starts, or {@link Board#OUT} */
    Ledger(Board board, int[] starts) {
        this.board = board;
        this.starts = starts;
    }

    /** Says whether everything keeps within the means. What has begun is a fact for all periods that are over. */
    boolean holds() {
        return IntStream.range(0, board.size())
                .filter(i -> starts[i] != Board.OUT)
                .allMatch(i -> IntStream.of(board.starts(i)).anyMatch(start -> start == starts[i])
                        && lacks(i, starts[i]).isEmpty());
    }

    /** Returns what is lacking where a candidate starts in this period beside all others of the plan. */
    List<Lack> lacks(int i, int start) {
        List<Lack> lacks = new ArrayList<>();
        if (!board.over(i)) {
            board.closed(i, start).forEach(one -> lacks.add(new Lack.Closed(one.period(), one.audience())));
            order(i, start, lacks);
            clashes(i, start, lacks);
            money(i, start, lacks);
            supplies(i, start, lacks);
            crowds(i, start, lacks);
        }
        return lacks;
    }

    private void order(int i, int start, List<Lack> lacks) {
        for (String id : board.candidate(i).after()) {
            int before = board.position(id);
            Integer end = starts[before] == Board.OUT ? null : Integer.valueOf(end(before));
            if (end == null || end >= start) {
                lacks.add(new Lack.NotBefore(id, end));
            }
        }
        int end = start + board.candidate(i).length() - 1;
        for (int next : board.dependents(i)) {
            if (starts[next] != Board.OUT && starts[next] <= end) {
                lacks.add(new Lack.TooLateFor(board.candidate(next).id(), starts[next]));
            }
        }
    }

    private void clashes(int i, int start, List<Lack> lacks) {
        int end = start + board.candidate(i).length() - 1;
        for (int other : board.apart(i)) {
            if (starts[other] != Board.OUT) {
                int first = Math.max(board.from(), Math.max(start, starts[other]));
                if (first <= Math.min(end, end(other))) {
                    lacks.add(new Lack.Clash(board.candidate(other).id(), first));
                }
            }
        }
    }

    private void money(int i, int start, List<Lack> lacks) {
        List<Long> byPeriod = board.means().budget().byPeriod();
        for (int offset = 0; offset < board.candidate(i).length(); offset++) {
            int period = start + offset;
            long needs = board.candidate(i).cost().at(offset);
            if (!byPeriod.isEmpty() && period >= board.from() && needs > 0) {
                long left = byPeriod.get(period) - spent(i, period);
                if (needs > left) {
                    lacks.add(new Lack.Money(period, needs, left, payers(i, period)));
                }
            }
        }
        Long inAll = board.openBudget();
        long needs = board.openCost(i, start);
        if (inAll != null && needs > 0) {
            long left = inAll
                    - others(i)
                            .mapToLong(other -> board.openCost(other, starts[other]))
                            .sum();
            if (needs > left) {
                lacks.add(new Lack.Money(null, needs, left, List.of()));
            }
        }
    }

    private void supplies(int i, int start, List<Lack> lacks) {
        for (Supply supply : board.means().supplies()) {
            for (int offset = 0; offset < board.candidate(i).length(); offset++) {
                int period = start + offset;
                long needs = needed(i, supply.resource(), supply.name(), offset);
                if (needs > 0 && period >= board.from()) {
                    long left = supply.byPeriod().get(period) - used(i, supply, period);
                    if (needs > left) {
                        lacks.add(new Lack.Scarce(
                                supply.resource(), supply.name(), period, needs, left, users(i, supply, period)));
                    }
                }
            }
        }
    }

    private void crowds(int i, int start, List<Lack> lacks) {
        for (Audience audience : board.means().audiences()) {
            Integer most = audience.mostAtOnce();
            if (most != null && board.candidate(i).teaches(audience.name())) {
                int end = start + board.candidate(i).length() - 1;
                for (int period = Math.max(start, board.from()); period <= end; period++) {
                    List<String> running = running(i, audience.name(), period);
                    if (running.size() >= most) {
                        lacks.add(new Lack.Crowded(audience.name(), period, most, running));
                        break;
                    }
                }
            }
        }
    }

    private List<String> running(int i, String audience, int period) {
        return ids(others(i)
                .filter(other -> starts[other] <= period
                        && period <= end(other)
                        && board.candidate(other).teaches(audience)));
    }

    private long spent(int except, int period) {
        return others(except).mapToLong(other -> cost(other, period)).sum();
    }

    private List<String> payers(int except, int period) {
        return ids(others(except).filter(other -> cost(other, period) > 0));
    }

    private long used(int except, Supply supply, int period) {
        return others(except)
                .mapToLong(other -> used(other, supply.resource(), supply.name(), period))
                .sum();
    }

    private List<String> users(int except, Supply supply, int period) {
        return ids(others(except).filter(other -> used(other, supply.resource(), supply.name(), period) > 0));
    }

    private long cost(int i, int period) {
        return period < starts[i] ? 0 : board.candidate(i).cost().at(period - starts[i]);
    }

    private long used(int i, Resource resource, String name, int period) {
        return period < starts[i] ? 0 : needed(i, resource, name, period - starts[i]);
    }

    private long needed(int i, Resource resource, String name, int offset) {
        long sum = 0;
        for (Need need : board.candidate(i).needs()) {
            if (need.resource() == resource && need.name().equals(name)) {
                sum += need.load().at(offset);
            }
        }
        return sum;
    }

    private int end(int i) {
        return starts[i] + board.candidate(i).length() - 1;
    }

    private IntStream others(int except) {
        return IntStream.range(0, starts.length).filter(i -> i != except && starts[i] != Board.OUT);
    }

    private List<String> ids(IntStream positions) {
        return positions.mapToObj(i -> board.candidate(i).id()).toList();
    }

    /** Tells what is used of everything that is limited or used, money first. */
    List<Usage> usage() {
        List<Usage> usage = new ArrayList<>();
        usage.add(new Usage(
                null,
                "",
                byPeriod(period -> spent(Board.OUT, period)),
                board.means().budget().byPeriod()));
        for (Supply supply : board.means().supplies()) {
            usage.add(new Usage(
                    supply.resource(),
                    supply.name(),
                    byPeriod(period -> used(Board.OUT, supply, period)),
                    supply.byPeriod()));
        }
        return usage;
    }

    private List<Long> byPeriod(IntToLongFunction amount) {
        return IntStream.range(0, board.periods()).mapToLong(amount).boxed().toList();
    }
}
