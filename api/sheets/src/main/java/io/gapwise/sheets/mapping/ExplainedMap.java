package io.gapwise.sheets.mapping;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.RowMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds a column to the rows of a map that says in one language where the answers came from, and tells what was left out. */
public final class ExplainedMap implements RowMapping {

    private final SheetMap map;
    private final @Nullable OriginTexts texts;
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
        return rows == null ? List.of() : rows.unused();
    }

    @Override
    public @Nullable String sheet() {
        return map.sheet();
    }

    @Override
    public Mapped map(OpenSheet sheet) throws IOException {
        rows = map.rows(sheet, texts != null);
        return texts == null ? rows : new WithOrigins(rows, texts);
    }

    private record WithOrigins(MappedRows rows, OriginTexts texts) implements Mapped {

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
            if (next == null || next.origins().isEmpty()) {
                return next == null ? null : next.row();
            }
            List<Cell> cells = new ArrayList<>(next.row().cells());
            cells.add(Cell.text(texts.all(next.origins())));
            return new Row(next.row().number(), cells);
        }
    }
}
