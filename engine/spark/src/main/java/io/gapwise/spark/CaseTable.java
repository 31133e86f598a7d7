package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Knows which columns of a dataset hold the cases.
 *
 * @param input reads a case from the column {@code asked}
 * @param asked the column of the cases, or a structure of the columns that make them
 * @param keep the columns that stay beside the answers
 */
record CaseTable(Dataset<Row> rows, CaseInput input, Column asked, List<String> keep) {

    /** Lists the names that a column of cases has where nobody names it: by people, and by Spark for a file of lines. */
    private static final List<String> CASE_COLUMNS = List.of("case", "value");

    private static final String TITLE = "title";
    private static final String HELD = "__gapwise";

    CaseTable {
        keep = List.copyOf(keep);
    }

    /** @throws UnusableFile if no case can be read from the columns; it names everything that is wrong */
    static CaseTable of(Dataset<Row> rows, TableOptions options) throws UnusableFile {
        StructType columns = rows.schema();
        List<String> names = Arrays.asList(columns.fieldNames());
        List<String> keep =
                kept(names.stream().filter(name -> !name.equals(Csv.UNFIT)).toList(), options.keep());
        String holding =
                options.caseColumn() == null && options.map() == null ? holding(columns) : options.caseColumn();
        if (holding != null) {
            if (!names.contains(holding)) {
                throw missing(List.of(holding), names);
            }
            CaseInput input = CaseInputs.of(columns.apply(holding).dataType());
            return new CaseTable(rows, input, column(holding), keep);
        }
        CaseInput input = CaseInputs.of(columns, options.map(), options.csv());
        Column row = functions.struct(names.stream().map(CaseTable::column).toArray(Column[]::new));
        return new CaseTable(rows, input, row, keep);
    }

    private static @Nullable String holding(StructType columns) {
        List<String> names = Arrays.asList(columns.fieldNames());
        if (names.contains(TITLE)) {
            return null;
        }
        return CASE_COLUMNS.stream()
                .filter(names::contains)
                .filter(name -> holdsCases(columns.apply(name)))
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsCases(StructField column) {
        return column.dataType() instanceof StringType || column.dataType() instanceof StructType;
    }

    private static List<String> kept(List<String> names, @Nullable List<String> keep) throws UnusableFile {
        if (keep == null) {
            return names;
        }
        List<String> missing =
                keep.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw missing(missing, names);
        } else if (keep.stream().distinct().count() < keep.size()) {
            throw new UnusableFile(UnusableFile.Kind.COLUMN_TWICE, "A column is kept twice.");
        }
        return keep;
    }

    private static UnusableFile missing(List<String> missing, List<String> names) {
        return new UnusableFile(
                UnusableFile.Kind.NO_SUCH_COLUMN,
                "There is no column '%s' in the input; it has %s."
                        .formatted(String.join("', '", missing), String.join(", ", names)));
    }

    /** Returns a column by its name, in which a point is part of the name. */
    static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    /**
     * Adds the columns of the answer behind those that are kept.
     *
     * @param answer the structure with the columns of {@code selected}
     * @param prefix what the names of the added columns begin with
     * @throws UnusableFile if a column would be there twice
     */
    Dataset<Row> answered(Column answer, SelectedAnswer selected, String prefix) throws UnusableFile {
        List<String> added =
                selected.names().stream().map(name -> prefix + name).toList();
        List<String> twice = added.stream()
                .filter(name -> keep.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        if (!twice.isEmpty()) {
            throw new UnusableFile(
                    UnusableFile.Kind.COLUMN_TWICE,
                    "The input has a column '%s' already: keep other columns, or let a prefix stand before the added ones."
                            .formatted(String.join("', '", twice)));
        }
        List<Column> columns =
                new ArrayList<>(keep.stream().map(CaseTable::column).toList());
        Stream.of(selected.type().fields())
                .map(field -> functions.col(HELD).getField(field.name()).as(prefix + field.name(), field.metadata()))
                .forEach(columns::add);
        return rows.withColumn(HELD, answer).select(columns.toArray(Column[]::new));
    }
}
