package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what is written beside each row of a file. The rows are asked for from the top down, so that only a few are held in
 * memory; where cases do not come from one row each, their places are known beforehand.
 */
final class AnswersByRow {

    private static final int AT_ONCE = 200;

    private final Upload upload;
    private final UploadRows rows;
    private final OwnAnswers answers;
    private final Map<Long, List<Long>> linesOf = new HashMap<>();
    private final Deque<UploadRow> next = new ArrayDeque<>();
    private long read = -1;
    private boolean ended;

    AnswersByRow(Upload upload, UploadRows rows, OwnAnswers answers) {
        this.upload = upload;
        this.rows = rows;
        this.answers = answers;
        if (upload.sheetMap() != null) {
            rows.sources(upload.id())
                    .forEach((line, source) -> source.rows()
                            .forEach(row -> linesOf.computeIfAbsent(row, key -> new ArrayList<>())
                                    .add(line)));
        }
    }

    /** Returns the cells for a row of the file; none if it holds no case. */
    List<Cell> of(long row) {
        List<UploadRow> cases = linesOf.isEmpty() ? itself(row) : readFrom(row);
        List<List<Cell>> cells =
                cases.stream().map(each -> answers.of(upload, each)).toList();
        return cells.size() < 2 ? cells.stream().findFirst().orElse(List.of()) : together(cases, cells);
    }

    /** Returns the cases that were read from a row, among them the one of its own number that names no other rows. */
    private List<UploadRow> readFrom(long row) {
        Set<Long> lines = new TreeSet<>(linesOf.getOrDefault(row, List.of()));
        lines.add(row);
        return rows.lines(upload.id(), List.copyOf(lines)).stream()
                .filter(each -> each.source().rowsOf(each.line()).contains(row))
                .toList();
    }

    private List<UploadRow> itself(long row) {
        while (!ended && (next.isEmpty() || next.peek().line() < row)) {
            next.poll();
            if (next.isEmpty()) {
                List<UploadRow> some =
                        rows.behind(upload.id(), EnumSet.allOf(RowState.class), Math.max(read, row - 1), AT_ONCE);
                next.addAll(some);
                ended = some.isEmpty();
                read = ended ? read : some.get(some.size() - 1).line();
            }
        }
        return !next.isEmpty() && next.peek().line() == row ? List.of(next.poll()) : List.of();
    }

    /** Puts several cases of one row into the same cells, each on a line of its own. */
    private static List<Cell> together(List<UploadRow> cases, List<List<Cell>> cells) {
        List<Cell> together = new ArrayList<>();
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < width; column++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                String text =
                        column < cells.get(i).size() ? cells.get(i).get(column).text() : "";
                if (!text.isEmpty()) {
                    texts.add(cases.get(i).title() + ": " + text);
                }
            }
            together.add(Cell.text(texts.stream().collect(Collectors.joining("\n"))));
        }
        return together;
    }
}
