package io.gapwise.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Encodes the cells of a row as one text, which is stored between the upload of a sheet and its answers. */
public final class StoredCells {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * No answer may be longer than half of this, and no cell of statements as long as the other. A cell that is cut was
     * therefore too long before, and is still refused afterwards.
     */
    private static final int LONGEST = 4_000;

    private static final int LONGEST_OF_STATEMENTS = StatementsReader.LONGEST + 1;

    /** Holds one letter for each kind of cell, in the order of the kinds. */
    private static final String LETTERS = "TNDBEFGPX";

    private StoredCells() {}

    public static String write(List<Cell> cells) {
        return JSON.writeValueAsString(cells.stream().map(StoredCells::written).toList());
    }

    public static List<Cell> read(String kept) {
        List<Cell> cells = new ArrayList<>();
        for (String cell : JSON.readValue(kept, String[].class)) {
            cells.add(
                    cell.isEmpty()
                            ? Cell.BLANK
                            : new Cell(Cell.Kind.values()[LETTERS.indexOf(cell.charAt(0))], cell.substring(1)));
        }
        return cells;
    }

    private static String written(Cell cell) {
        return cell.text().isEmpty() && cell.kind() == Cell.Kind.TEXT
                ? ""
                : LETTERS.charAt(cell.kind().ordinal()) + cell.text();
    }

    /** Cuts the text of a cell that a person filled in to the length that is stored for its column. */
    static Cell shortened(@Nullable CaseColumn column, Cell cell) {
        int longest = column == null ? LONGEST : column.match(property -> LONGEST, () -> LONGEST_OF_STATEMENTS);
        String text = cell.text();
        return text.length() <= longest ? cell : new Cell(cell.kind(), text.substring(0, longest));
    }
}
