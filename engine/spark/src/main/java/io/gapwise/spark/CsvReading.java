package io.gapwise.spark;

import io.gapwise.sheets.CsvTable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of CSV files inside a task.
 *
 * @param columns the names of the first file's columns
 * @param separator what stands between the cells of the first file
 * @param named what stands between the cells of every file; null where each says it itself
 * @param partitions how many folders name a column
 * @param first the first file, for sentences
 */
record CsvReading(
        List<String> columns,
        char separator,
        @Nullable Character named,
        int partitions,
        String first,
        SerializableConfiguration hadoop)
        implements Serializable {

    private static final String MARK = "\uFEFF";

    CsvReading {
        columns = List.copyOf(columns);
    }

    /** Reads files, each row of which names one and the folders it is in. */
    Iterator<Row> files(Iterator<Row> files) {
        return stream(files).flatMap(this::rows).iterator();
    }

    private Stream<Row> rows(Row file) {
        try {
            String name = file.getString(0);
            CsvTable table = CsvTable.open(CsvFiles.stream(name, hadoop.value()), named);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(table));
            int[] places = CsvColumns.places(columns, table.names(), name, first);
            return Stream.iterate(next(table), row -> row != null, row -> next(table))
                    .map(row -> row(row, places, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable.@Nullable CsvRow next(CsvTable table) {
        try {
            return table.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(CsvTable table) {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines, each of which is a row; one that is the header again is passed over. */
    Iterator<Row> lines(Iterator<Row> lines) {
        int[] places = IntStream.range(0, columns.size()).toArray();
        return stream(lines).flatMap(line -> line(line, places)).iterator();
    }

    private Stream<Row> line(Row line, int[] places) {
        String text = line.getString(0);
        CsvTable.CsvRow read = CsvTable.line(text.startsWith(MARK) ? text.substring(MARK.length()) : text, separator);
        return read == null || header(read.cells()) ? Stream.empty() : Stream.of(row(read, places, line));
    }

    private boolean header(List<String> cells) {
        return cells.size() == columns.size()
                && IntStream.range(0, cells.size())
                        .allMatch(i -> cells.get(i).strip().equals(columns.get(i))
                                || cells.get(i).isBlank() && columns.get(i).equals(CsvColumns.unnamed(i)));
    }

    /** Puts the cells where the first file has them, and behind them what is odd, and the names of the folders. */
    private Row row(CsvTable.CsvRow read, int[] places, Row from) {
        @Nullable Object[] values = new Object[columns.size() + 1 + partitions];
        for (int i = 0; i < Math.min(places.length, read.cells().size()); i++) {
            String cell = read.cells().get(i);
            values[places[i]] = cell.isEmpty() ? null : cell;
        }
        values[columns.size()] = UnfitRow.of(read, columns.size());
        for (int i = 0; i < partitions; i++) {
            Object folder = from.get(1 + i);
            values[columns.size() + 1 + i] = folder == null ? null : folder.toString();
        }
        return RowFactory.create(values);
    }

    private static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }
}
