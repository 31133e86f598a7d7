package io.gapwise.spark;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.TableCases;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads cases that are rows of a flat table, as the rows of a sheet with the same columns are read. */
final class SheetRow implements CaseInput {

    private static final long serialVersionUID = 1L;

    /** Stands for a value of a type that no answer has. */
    private static final Cell UNREADABLE = new Cell(Cell.Kind.NOT_COMPUTED, "?");

    private static final byte[] NOTHING = {};

    private final StructType type;
    private final byte @Nullable [] map;
    private final @Nullable Csv csv;
    private final int unfitAt;
    private transient @Nullable TableCases cases;

    private SheetRow(StructType type, byte @Nullable [] map, @Nullable Csv csv) {
        this.type = type;
        this.map = map;
        this.csv = csv;
        this.unfitAt = Arrays.asList(type.fieldNames()).indexOf(Csv.UNFIT);
    }

    /**
     * @param type the columns of the table
     * @param map what they mean, where their names are not the contract's
     * @param csv how the file is written, where the table comes from CSV
     * @throws UnusableFile if the columns do not fit; it names everything that is wrong
     */
    static SheetRow of(StructType type, @Nullable SheetMap map, @Nullable Csv csv) throws UnusableFile {
        SheetRow reading = new SheetRow(type, map == null ? null : SheetMapJson.write(map), csv);
        reading.cases = reading.open();
        return reading;
    }

    @Override
    public DataType type() {
        return type;
    }

    @Override
    public @Nullable ReadCase read(@Nullable Object value) {
        InternalRow row = (InternalRow) value;
        String unfit = row == null || unfitAt < 0 || row.isNullAt(unfitAt)
                ? null
                : row.getUTF8String(unfitAt).toString();
        RowProblem whole = unfit == null ? null : UnfitRow.problem(unfit);
        if (whole != null) {
            return new ReadCase(NOTHING, null, List.of(whole));
        }
        TableCases.Read read = row == null ? null : cases().read(cells(row, unfit));
        if (read == null) {
            return null;
        }
        List<RowProblem> problems = read.entry().problems().stream()
                .map(problem -> RowProblem.at(TableCases.column(problem), problem))
                .toList();
        return new ReadCase(read.json(), read.entry().gapCase(), problems);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SheetRow same
                && type.equals(same.type)
                && Arrays.equals(map, same.map)
                && Objects.equals(csv, same.csv);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    private TableCases cases() {
        if (cases == null) {
            try {
                cases = open();
            } catch (UnusableFile e) {
                throw new IllegalStateException("The columns fitted before the run began.", e);
            }
        }
        return cases;
    }

    private TableCases open() throws UnusableFile {
        List<String> names = Arrays.stream(type.fieldNames())
                .filter(name -> !name.equals(Csv.UNFIT))
                .toList();
        return map == null
                ? TableCases.of(names, csv != null && csv.decimalComma())
                : TableCases.mapped(names, read(map));
    }

    private static SheetMap read(byte[] map) {
        try {
            return SheetMapJson.read(map);
        } catch (UnusableMap e) {
            throw new IllegalStateException("The map could be read before the run began.", e);
        }
    }

    private List<Cell> cells(InternalRow row, @Nullable String unfit) {
        StructField[] fields = type.fields();
        List<Cell> cells = new ArrayList<>(fields.length);
        for (int i = 0; i < fields.length; i++) {
            if (i != unfitAt) {
                cells.add(row.isNullAt(i) ? Cell.BLANK : cell(row, i, fields[i].dataType()));
            }
        }
        return unfit == null ? cells : UnfitRow.cells(unfit, cells);
    }

    private Cell cell(SpecializedGetters from, int at, DataType type) {
        if (type instanceof StringType) {
            String written = from.getUTF8String(at).toString();
            return csv == null ? Cell.text(written) : TableCases.csvCell(written);
        } else if (type instanceof BooleanType) {
            return new Cell(Cell.Kind.TRUTH, from.getBoolean(at) ? "TRUE" : "FALSE");
        } else if (type instanceof DateType) {
            return new Cell(
                    Cell.Kind.DATE, LocalDate.ofEpochDay(from.getInt(at)).toString());
        } else if (type instanceof ArrayType list) {
            return words(from.getArray(at), list.elementType());
        } else if (!JsonStruct.plain(type)) {
            return UNREADABLE;
        }
        BigDecimal number = PlainNumber.of(from, at, type);
        return number == null ? Cell.text(PlainNumber.none(from, at, type)) : Cell.number(number);
    }

    /** Writes a set of words as people write it in a cell; an empty one says that there is none. */
    private Cell words(ArrayData each, DataType type) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < each.numElements(); i++) {
            // No field has such a word, so that the reader tells of it, as it does in JSON.
            words.add(each.isNullAt(i) ? "null" : cell(each, i, type).text());
        }
        return Cell.text(words.isEmpty() ? "NONE" : String.join("; ", words));
    }
}
