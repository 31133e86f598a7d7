package io.gapwise.sheets.mapping;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.RowMapping;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Adds a column to the rows of a map that says in one language where the answers came from, and tells what was left out. */
public final class ExplainedMap implements RowMapping {

    private final SheetMap map;
    private final @Nullable OriginTexts texts;
    private final Map<Long, List<Long>> sourceRows = new ConcurrentHashMap<>();
    private @Nullable MappedRows rows;

    private ExplainedMap(SheetMap map, @Nullable OriginTexts texts) {
        this.map = map;
        this.texts = texts;
    }

    /** Adds the column of origins. */
    public static ExplainedMap withOrigins(SheetMap map, Locale language) {
        return new ExplainedMap(map, OriginTexts.in(language));
    }

    /** Adds no column, for formats that have none. */
    public static ExplainedMap withoutOrigins(SheetMap map) {
        return new ExplainedMap(map, null);
    }

    /** Lists what was passed over, such as totals; it is complete after the last case. */
    public List<TableNotice> notices() {
        return rows == null ? List.of() : rows.notices();
    }

    /** Lists the named columns of the table that the map leaves unused; known once the table was found. */
    public List<String> unused() {
        return rows == null ? List.of() : rows.table().header().unused();
    }

    /** Returns the last of the rows that name the columns; known once the table was found. */
    public long headerRow() {
        return rows == null ? 0 : rows.table().headerRow();
    }

    /**
     * Returns the rows of the sender's sheet that a case came from. They can be asked for once, so that those of a long
     * file are not all kept.
     *
     * @param number the number of the case
     */
    public List<Long> takeSourceRows(long number) {
        List<Long> taken = sourceRows.remove(number);
        return taken == null ? List.of(number) : taken;
    }

    @Override
    public @Nullable String sheet() {
        return map.sheet();
    }

    @Override
    public RowWise rowWise(List<String> columns) throws UnusableFile {
        return map.rowWise(columns);
    }

    @Override
    public Mapped map(OpenSheet sheet) throws IOException {
        rows = map.rows(sheet, texts != null);
        return texts == null ? rows : new WithOrigins(rows, texts, sourceRows);
    }

    private record WithOrigins(MappedRows rows, OriginTexts texts, Map<Long, List<Long>> sourceRows) implements Mapped {

        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>(rows.columns());
            columns.add(AnswerColumns.ORIGINS);
            return columns;
        }

        @Override
        public boolean decimalComma() {
            return rows.decimalComma();
        }

        @Override
        public String unit() {
            return rows.unit();
        }

        @Override
        public @Nullable Row next() throws IOException {
            MappedRow next = rows.nextMapped();
            if (next != null && !next.sourceRows().equals(List.of(next.row().number()))) {
                sourceRows.put(next.row().number(), next.sourceRows());
            }
            if (next == null || next.origins().isEmpty()) {
                return next == null ? null : next.row();
            }
            List<Cell> cells = new ArrayList<>(next.row().cells());
            cells.add(Cell.text(texts.all(next.origins())));
            return new Row(next.row().number(), cells);
        }
    }
}
