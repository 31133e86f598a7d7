package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.RowMapping;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how a table with columns and words of its own is read as gap cases. {@link SheetMapJson} reads and writes it as a
 * small file.
 *
 * @param sheet the name of the sheet; null for a CSV file or the first visible sheet
 * @param headerRow the row in which the names of the columns begin, from 1; where the table has moved in a file of the
 *     same form, it is found by its names
 * @param headerRows how many rows name the columns: one, two where a question has options, three for survey exports
 * @param decimal the sign before decimals
 * @param title the title of a case, with the names of columns in braces, such as {@code {Skill} – {Role}}
 * @param columns what the columns mean; a column that is not listed is not used
 * @param constants answers that hold for every row, by the path of their field
 * @param requiredLevel the level that every skill of a matrix requires, where no row of the table says so
 */
public record SheetMap(
        @Nullable String sheet,
        int headerRow,
        int headerRows,
        DecimalMark decimal,
        String title,
        List<MappedColumn> columns,
        Map<String, List<String>> constants,
        @Nullable Integer requiredLevel)
        implements RowMapping {

    public SheetMap {
        columns = List.copyOf(columns);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    /** Says whether the rows of the table are people and its columns skills. */
    public boolean matrix() {
        return columns.stream().anyMatch(column -> column.use() == ColumnUse.SKILL);
    }

    /** Lists the columns of one use. */
    public List<MappedColumn> of(ColumnUse use) {
        return columns.stream().filter(column -> column.use() == use).toList();
    }

    /** Returns the same map with other columns and another title. */
    public SheetMap with(String otherTitle, List<MappedColumn> others) {
        return new SheetMap(sheet, headerRow, headerRows, decimal, otherTitle, others, constants, requiredLevel);
    }

    /** Returns the same map with another level that every skill of a matrix requires. */
    public SheetMap withRequiredLevel(@Nullable Integer level) {
        return new SheetMap(sheet, headerRow, headerRows, decimal, title, columns, constants, level);
    }

    @Override
    public RowWise rowWise(List<String> tableColumns) throws UnusableFile {
        if (matrix()) {
            throw new UnusableFile(
                    UnusableFile.Kind.MAP_DOES_NOT_FIT,
                    "The map counts the people of a matrix of skills over all rows; here each row must be a case. The command evaluate reads such a file.");
        }
        CaseOfRow reading = new CaseOfRow(this, TableHeader.of(this, tableColumns), false);
        return new RowWise(
                reading.columns(),
                decimal == DecimalMark.COMMA,
                row -> reading.read(row).row());
    }

    @Override
    public Mapped map(OpenSheet from) throws IOException {
        return rows(from, false);
    }

    /**
     * Does the same as {@link #map}.
     *
     * @param withOrigins whether each row says where its answers came from
     */
    MappedRows rows(OpenSheet from, boolean withOrigins) throws IOException {
        return matrix() ? MatrixRows.of(this, from, withOrigins) : TableRows.of(this, from, withOrigins);
    }

    /** Gives the answers that hold for every row, where the row itself has none. */
    void answerConstants(RowDraft draft) {
        constants.forEach((path, answer) -> {
            if (!draft.answered(path)) {
                Property property = ContractNames.property(path);
                String text =
                        answer.isEmpty() && property.kind() == Property.Kind.WORDS ? "NONE" : String.join("; ", answer);
                draft.answer(path, Cell.text(text), "", "");
            }
        });
    }
}
