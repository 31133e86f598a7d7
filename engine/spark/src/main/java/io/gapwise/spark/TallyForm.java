package io.gapwise.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Says how what was counted is shown as the rows of a table, and in which order. */
enum TallyForm {
    SUMMARY(
            List.of("what", "word"),
            false,
            List.of("cases", "answered", "bad", "faults", "blank", "distinctCases"),
            List.of("rows", "verdict", "cause", "remedy", "firstMethod", "method", "rule")),
    IMPACT(
            List.of("what", "change", "from", "to"),
            true,
            List.of("cases", "answered", "changed", "otherwise", "onlyWording", "unchanged", "bad", "faults", "blank"),
            changed());

    private static final String ROWS = "rows";
    private static final String DISTINCT = "distinctCases";

    /** Names the kinds of rows that are left out where there is none: a rule set at fault is the exception. */
    private static final String FAULTS = "faults";

    private final List<String> parts;
    private final boolean examples;
    private final List<String> kinds;
    private final List<String> order;

    /**
     * @param parts the columns for the parts of a word
     * @param examples whether an example stands beside each count
     * @param kinds the kinds of rows that are counted, in their order
     * @param order what the first part of a word can be, in the order in which it is shown
     */
    TallyForm(List<String> parts, boolean examples, List<String> kinds, List<String> order) {
        this.parts = parts;
        this.examples = examples;
        this.kinds = kinds;
        this.order = order;
    }

    private static List<String> changed() {
        List<String> order =
                new ArrayList<>(List.of("rows", "fault", "verdict", "firstMethod", "cause", "remedy", "method"));
        order.addAll(AdviceChange.partNames());
        return order;
    }

    /** Describes a row of the table, without the columns by which it is grouped. */
    StructType row() {
        StructType row = new StructType();
        for (String part : parts) {
            row = row.add(part, DataTypes.StringType);
        }
        row = row.add("count", DataTypes.LongType, false);
        return examples
                ? row.add("id", DataTypes.StringType)
                        .add("reference", DataTypes.StringType)
                        .add("title", DataTypes.StringType)
                : row;
    }

    /** Returns the rows of a table: each kind of row, and then each word, the most frequent first. */
    List<InternalRow> rows(Tally tally) {
        Map<String, Line> lines = new LinkedHashMap<>();
        kinds.stream().filter(kind -> !kind.equals(FAULTS)).forEach(kind -> put(lines, kind(kind), 0, null));
        tally.each((word, counted) -> put(lines, word, counted.count(), counted.example()));
        if (kinds.contains(DISTINCT)) {
            put(lines, kind(DISTINCT), tally.distinctCases(), null);
        }
        return lines.values().stream()
                .sorted(Comparator.comparingInt(this::place)
                        .thenComparing(Line::count, Comparator.reverseOrder())
                        .thenComparing(Line::word))
                .map(this::row)
                .toList();
    }

    /** Holds a row before it is written. */
    private record Line(
            String word,
            String[] parts,
            long count,
            @Nullable Example example) {}

    private static void put(Map<String, Line> lines, String word, long count, @Nullable Example example) {
        lines.put(word, new Line(word, Spoken.parts(word), count, example));
    }

    private String kind(String kind) {
        return this == IMPACT ? AdviceChange.rows(kind) : Spoken.word(ROWS, kind);
    }

    private int place(Line line) {
        int what = order.indexOf(line.parts()[0]);
        return what == 0 ? kinds.indexOf(line.parts()[1]) : kinds.size() + what;
    }

    private InternalRow row(Line line) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String part : line.parts()) {
            values.add(part.isEmpty() ? null : UTF8String.fromString(part));
        }
        values.add(line.count());
        if (examples) {
            Example example = line.example();
            values.add(example == null ? null : example.id());
            values.add(example == null ? null : example.reference());
            values.add(example == null ? null : example.title());
        }
        return new GenericInternalRow(values.toArray());
    }
}
