package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Collects the answers of one case while the columns of its row are read one after another. */
final class RowDraft {

    private final Map<String, Integer> places;
    private final Cell[] cells;
    private final boolean withOrigins;
    private final List<Origin> origins = new ArrayList<>();
    private final List<RowText> comments = new ArrayList<>();
    private final List<RowText> wishes = new ArrayList<>();

    /** @param places the places of the contract's columns in the form, by their paths */
    RowDraft(Map<String, Integer> places, int width, boolean withOrigins) {
        this.places = places;
        this.cells = new Cell[width];
        this.withOrigins = withOrigins;
        Arrays.fill(cells, Cell.BLANK);
    }

    /** Gives an answer; a second one that differs stands beside the first, so that it is refused there. */
    void answer(String path, Cell cell, String column, String shown) {
        int place = place(path);
        cells[place] = joined(cells[place], cell);
        origin(path, column, shown, cell.text());
    }

    /** Keeps a cell that is no answer, so that it is refused where it stands. */
    void refused(String path, Cell cell) {
        int place = place(path);
        cells[place] = joined(cells[place], cell);
    }

    private static Cell joined(Cell before, Cell cell) {
        return before.blank() || before.text().equals(cell.text())
                ? cell
                : Cell.text(before.text() + "; " + cell.text());
    }

    void origin(String path, String column, String shown, String read) {
        if (withOrigins) {
            origins.add(new Origin(path, column, shown, read));
        }
    }

    boolean answered(String path) {
        return !cells[place(path)].blank();
    }

    void own(int place, Cell cell) {
        cells[place] = cell;
    }

    void comment(RowText text) {
        comments.add(text);
    }

    void wish(RowText text) {
        wishes.add(text);
    }

    private int place(String path) {
        return places.get(path);
    }

    MappedRow row(long number, List<Long> sourceRows) {
        return new MappedRow(new Row(number, Arrays.asList(cells)), sourceRows, origins, comments, wishes);
    }
}
