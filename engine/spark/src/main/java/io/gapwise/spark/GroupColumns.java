package io.gapwise.spark;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.RowOrdering;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns by which counts are grouped. A name is that of a column, of a member of a structure of columns, or a path
 * of the contract where the cases are JSON.
 */
final class GroupColumns {

    private final CaseTable table;
    private final StructType columns;
    private final List<String> taken;
    private final List<String> problems = new ArrayList<>();

    private GroupColumns(CaseTable table, List<String> taken) {
        this.table = table;
        this.columns = table.rows().schema();
        this.taken = taken;
    }

    /**
     * @param taken the names of the columns that the counts have
     * @throws UnusableFile if there is no such column or counts cannot be grouped by it; it names everything that is wrong
     */
    static List<Column> of(CaseTable table, List<String> by, List<String> taken) throws UnusableFile {
        return new GroupColumns(table, taken).find(by);
    }

    private List<Column> find(List<String> by) throws UnusableFile {
        List<Column> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : by) {
            if (!seen.add(name)) {
                problems.add("The column '%s' is named twice.".formatted(name));
            } else if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
                problems.add(
                        "Counts cannot be grouped by a column '%s', since the table of counts has one of that name."
                                .formatted(name));
            } else {
                found.add(column(name).as(name));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableFile(UnusableFile.Kind.NO_SUCH_COLUMN, String.join("\n", problems));
        }
        return found;
    }

    private Column column(String name) {
        Column nothing = functions.lit(null);
        if (!name.equals(Csv.UNFIT) && List.of(columns.fieldNames()).contains(name)) {
            return ordered(name, columns.apply(name).dataType()) ? CaseTable.column(name) : nothing;
        } else if (table.input() instanceof JsonText && CaseAnswers.find(name).isPresent()) {
            return functions.get_json_object(table.asked(), "$." + name);
        }
        DataType type = member(name);
        if (type == null) {
            problems.add(unknown(name));
            return nothing;
        }
        return ordered(name, type) ? at(name) : nothing;
    }

    private boolean ordered(String name, DataType type) {
        boolean ordered = RowOrdering.isOrderable(type);
        if (!ordered) {
            problems.add("Counts cannot be grouped by the column '%s', because its values have no order (%s)."
                    .formatted(name, type.simpleString()));
        }
        return ordered;
    }

    /** Returns the type of a member of the structure that the cases are, or null if there is none. */
    private @Nullable DataType member(String name) {
        DataType here = table.input().type();
        for (String each : name.split("\\.", -1)) {
            if (!(here instanceof StructType group)
                    || !List.of(group.fieldNames()).contains(each)) {
                return null;
            }
            here = group.apply(each).dataType();
        }
        return here;
    }

    private Column at(String name) {
        Column column = table.asked();
        for (String each : name.split("\\.", -1)) {
            column = column.getField(each);
        }
        return column;
    }

    private String unknown(String name) {
        List<String> known = known();
        String nearest = NearestWord.to(name, known);
        return nearest == null
                ? "There is no column '%s' in the input. Counts can be grouped by %s."
                        .formatted(name, String.join(", ", known))
                : "There is no column '%s' in the input. Maybe %s.".formatted(name, nearest);
    }

    private List<String> known() {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(columns.fieldNames())
                .filter(name -> !name.equals(Csv.UNFIT))
                .forEach(known::add);
        if (table.input() instanceof JsonText) {
            known.addAll(CaseAnswers.paths());
        } else if (table.input().type() instanceof StructType type) {
            members("", type, known);
        }
        return List.copyOf(known);
    }

    private static void members(String before, StructType type, Set<String> to) {
        for (StructField field : type.fields()) {
            if (field.dataType() instanceof StructType group) {
                members(before + field.name() + ".", group, to);
            } else if (!field.dataType().equals(DataTypes.NullType)
                    && !field.name().equals(Csv.UNFIT)) {
                to.add(before + field.name());
            }
        }
    }
}
