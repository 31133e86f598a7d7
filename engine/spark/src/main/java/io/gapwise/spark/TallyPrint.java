package io.gapwise.spark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Prints counts group by group for people to read. Only one group is held at a time, since there may be very many. */
final class TallyPrint {

    private static final double PERCENT = 100;

    /** Names the kinds of rows of which nobody wants to see one. */
    private static final List<String> USUAL = List.of("cases", "answered", "unchanged");

    private final TallyForm form;
    private final List<String> by;
    private final PrintWriter to;

    TallyPrint(TallyForm form, List<String> by, PrintWriter to) {
        this.form = form;
        this.by = by;
        this.to = to;
    }

    void print(Dataset<Row> table) {
        Row group = null;
        List<Row> lines = new ArrayList<>();
        for (Iterator<Row> rows = table.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            Row of = group(row);
            if (!of.equals(group)) {
                print(group, lines);
                lines.clear();
                group = of;
            }
            lines.add(row);
        }
        print(group, lines);
        if (group == null) {
            to.println("There is no row, so there is no group.");
        }
        to.flush();
    }

    private Row group(Row row) {
        Object[] values = new Object[by.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return RowFactory.create(values);
    }

    private void print(@Nullable Row group, List<Row> lines) {
        if (group == null) {
            return;
        }
        for (int i = 0; i < by.size(); i++) {
            Object value = group.get(i);
            to.println(by.get(i) + ": " + (value == null ? "(nothing)" : value));
        }
        long answered = lines.stream()
                .filter(line -> text(line, 0).equals("rows") && text(line, 1).equals("answered"))
                .mapToLong(this::count)
                .sum();
        List<String[]> cells = lines.stream().map(line -> cells(line, answered)).toList();
        int[] widths = new int[cells.get(0).length];
        for (String[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        String before = "";
        for (String[] row : cells) {
            to.println(line(row, widths, row[0].equals(before)));
            before = row[0];
        }
        to.println();
    }

    private String line(String[] cells, int[] widths, boolean again) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < cells.length; i++) {
            String cell = i == 0 && again ? "" : cells[i];
            boolean number = i == 2 || i == 3;
            String blank = " ".repeat(widths[i] - cell.length());
            line.append(number ? blank + cell : cell + blank).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Returns what it is, which word, how often, as a part of the answered rows, and an example. */
    private String[] cells(Row line, long answered) {
        String what = text(line, 0);
        long count = count(line);
        String part = what.equals("rows") || answered == 0
                ? ""
                : String.format(Locale.ENGLISH, "%.1f %%", PERCENT * count / answered);
        String counted = String.format(Locale.ENGLISH, "%,d", count);
        return switch (form) {
            case SUMMARY -> new String[] {what, text(line, 1), counted, part};
            case IMPACT -> new String[] {what, changed(line), counted, part, example(line)};
        };
    }

    private String changed(Row line) {
        String change = text(line, 1);
        String from = text(line, 2);
        String to = text(line, 3);
        if (change.equals("turned")) {
            return "%s -> %s".formatted(from.isEmpty() ? "(none)" : from, to.isEmpty() ? "(none)" : to);
        }
        return (change + " " + from + to).strip();
    }

    private String example(Row line) {
        int id = by.size() + form.row().fieldIndex("id");
        boolean usual = text(line, 0).equals("rows") && USUAL.contains(text(line, 1));
        if (usual || line.isNullAt(id)) {
            return "";
        }
        StringBuilder example = new StringBuilder("e.g. ").append(line.getString(id));
        for (int i = id + 1; i < line.length(); i++) {
            if (!line.isNullAt(i)) {
                example.append(
                        i == line.length() - 1 ? " \"%s\"".formatted(line.getString(i)) : " " + line.getString(i));
            }
        }
        return example.toString();
    }

    private long count(Row line) {
        return line.getLong(by.size() + form.row().fieldIndex("count"));
    }

    private String text(Row line, int column) {
        int at = by.size() + column;
        return line.isNullAt(at) ? "" : line.getString(at);
    }
}
