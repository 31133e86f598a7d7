package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Writes a board as choices of yes or no, one for each start of each candidate, and rows that must hold. */
final class Programme {

    private final Board board;
    private final int[] first;
    private final List<Row> rows = new ArrayList<>();

    private Programme(Board board) {
        this.board = board;
        this.first = new int[board.size() + 1];
        for (int i = 0; i < board.size(); i++) {
            first[i + 1] = first[i] + board.starts(i).length;
        }
    }

    static Programme of(Board board) {
        Programme programme = new Programme(board);
        programme.once();
        programme.order();
        programme.apart();
        programme.money();
        programme.supplies();
        programme.crowds();
        programme.leftAlone();
        return programme;
    }

    Board board() {
        return board;
    }

    int choices() {
        return first[board.size()];
    }

    /** Returns the choice that a candidate starts in the k-th of its possible periods. */
    int choice(int i, int k) {
        return first[i] + k;
    }

    List<Row> rows() {
        return rows;
    }

    boolean[] chosen(int[] starts) {
        boolean[] chosen = new boolean[choices()];
        for (int i = 0; i < starts.length; i++) {
            int[] possible = board.starts(i);
            for (int k = 0; k < possible.length; k++) {
                chosen[choice(i, k)] = possible[k] == starts[i];
            }
        }
        return chosen;
    }

    int[] starts(boolean[] chosen) {
        int[] starts = new int[board.size()];
        Arrays.fill(starts, Board.OUT);
        for (int i = 0; i < starts.length; i++) {
            for (int k = 0; k < board.starts(i).length; k++) {
                if (chosen[choice(i, k)]) {
                    starts[i] = board.starts(i)[k];
                }
            }
        }
        return starts;
    }

    private void once() {
        each(i -> {
            Row.Builder row = new Row.Builder();
            starting(i, (choice, start) -> row.add(choice, 1));
            keep(row, 1);
        });
    }

    private void order() {
        each(i -> {
            if (!board.over(i)) {
                board.candidate(i).after().forEach(before -> order(i, board.position(before)));
            }
        });
    }

    /** Whatever has started by a period, the one before it must have ended by then. */
    private void order(int i, int before) {
        int length = board.candidate(before).length();
        for (int period : board.starts(i)) {
            Row.Builder row = new Row.Builder();
            starting(i, (choice, start) -> row.add(choice, start <= period ? 1 : 0));
            starting(before, (choice, start) -> row.add(choice, start + length <= period ? -1 : 0));
            keep(row, 0);
        }
    }

    private void apart() {
        each(i -> board.apart(i).stream().filter(other -> other > i).forEach(other -> {
            for (int period = board.from(); period < board.periods(); period++) {
                Row.Builder row = new Row.Builder();
                running(i, period, row);
                running(other, period, row);
                keep(row, 1);
            }
        }));
    }

    private void money() {
        Budget budget = board.means().budget();
        if (!budget.byPeriod().isEmpty()) {
            Row.Builder[] rows = perPeriod();
            each(i -> starting(i, (choice, start) -> spread(board.candidate(i).cost(), start, choice, rows)));
            for (int period = board.from(); period < board.periods(); period++) {
                keep(rows[period], budget.byPeriod().get(period));
            }
        }
        Long open = board.openBudget();
        if (open != null) {
            Row.Builder row = new Row.Builder();
            each(i -> starting(i, (choice, start) -> row.add(choice, board.openCost(i, start))));
            keep(row, open);
        }
    }

    private void supplies() {
        Map<List<Object>, Row.Builder[]> used = new HashMap<>();
        each(i -> board.candidate(i).needs().forEach(need -> {
            Row.Builder[] rows = used.computeIfAbsent(List.of(need.resource(), need.name()), name -> perPeriod());
            starting(i, (choice, start) -> spread(need.load(), start, choice, rows));
        }));
        for (Supply supply : board.means().supplies()) {
            Row.Builder[] rows = used.get(List.<Object>of(supply.resource(), supply.name()));
            for (int period = board.from(); rows != null && period < board.periods(); period++) {
                keep(rows[period], supply.byPeriod().get(period));
            }
        }
    }

    private void crowds() {
        for (Audience audience : board.means().audiences()) {
            Integer most = audience.mostAtOnce();
            for (int period = board.from(); most != null && period < board.periods(); period++) {
                Row.Builder row = new Row.Builder();
                int at = period;
                each(i -> {
                    if (board.candidate(i).teaches(audience.name())) {
                        running(i, at, row);
                    }
                });
                keep(row, most);
            }
        }
    }

    /** What is to be left alone is in only where something needs it before. */
    private void leftAlone() {
        each(i -> {
            if (board.candidate(i).place() == Place.LEAVE && !board.must(i) && !board.begun(i)) {
                Row.Builder row = new Row.Builder();
                starting(i, (choice, start) -> row.add(choice, 1));
                board.dependents(i).forEach(next -> starting(next, (choice, start) -> row.add(choice, -1)));
                keep(row, 0);
            }
        });
    }

    private void spread(Load load, int start, int choice, Row.Builder[] rows) {
        for (int offset = 0; offset < load.byOffset().size(); offset++) {
            if (start + offset < rows.length) {
                rows[start + offset].add(choice, load.at(offset));
            }
        }
    }

    private void running(int i, int period, Row.Builder row) {
        int length = board.candidate(i).length();
        starting(i, (choice, start) -> row.add(choice, start <= period && period < start + length ? 1 : 0));
    }

    /** Does something with a choice and its period. */
    private interface Starting {

        void accept(int choice, int start);
    }

    private void starting(int i, Starting then) {
        int[] possible = board.starts(i);
        for (int k = 0; k < possible.length; k++) {
            then.accept(choice(i, k), possible[k]);
        }
    }

    private void each(IntConsumer then) {
        IntStream.range(0, board.size()).forEach(then);
    }

    private Row.Builder[] perPeriod() {
        return IntStream.range(0, board.periods())
                .mapToObj(period -> new Row.Builder())
                .toArray(Row.Builder[]::new);
    }

    private void keep(Row.Builder row, long atMost) {
        if (row.canExceed(atMost)) {
            rows.add(row.atMost(atMost));
        }
    }
}
