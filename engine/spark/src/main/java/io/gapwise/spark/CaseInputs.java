package io.gapwise.spark;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.sheets.TableCases;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by the type of a column how its cases are written. A text is JSON. A structure with the groups of the contract
 * ({@code gap}, {@code goal}, …) is read as JSON is; one whose members are all plain is read as the row of a sheet.
 */
final class CaseInputs {

    private static final String STATEMENTS = "evidence.statements";
    private static final Set<String> PATHS = paths();

    /** Lists the names at the top of a case: plain answers and groups. */
    private static final Set<String> TOPS = tops();

    private static final Set<String> OF_STATEMENT = names(Statement.class);

    private CaseInputs() {}

    /**
     * Reads values that are given as cases, so that nothing in them is somebody's own.
     *
     * @throws UnusableFile if no case can be read from values of this type; it names everything that is wrong
     */
    static CaseInput of(DataType type) throws UnusableFile {
        if (type instanceof StringType || type instanceof NullType) {
            return new JsonText();
        } else if (type instanceof StructType columns) {
            return given(columns);
        }
        throw wrong(List.of("A case is a text in JSON or a structure, and no %s.".formatted(type.simpleString())));
    }

    private static CaseInput given(StructType columns) throws UnusableFile {
        if (grouped(columns)) {
            return groups(columns, true);
        }
        CaseInput row = SheetRow.of(columns, null, null);
        List<String> problems = new ArrayList<>();
        TableCases.own(List.of(columns.fieldNames())).forEach(name -> known(name, PATHS, name, problems));
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
        return row;
    }

    /**
     * Reads the rows of a table, whose other columns are the user's own.
     *
     * @param map what the columns mean, where their names are not the contract's
     * @param csv how the file is written, where the table comes from CSV
     * @throws UnusableFile if no case can be read from such columns; it names everything that is wrong
     */
    static CaseInput of(StructType columns, @Nullable SheetMap map, @Nullable Csv csv) throws UnusableFile {
        return map == null && grouped(columns) ? groups(columns, false) : SheetRow.of(columns, map, csv);
    }

    /** Says whether there are groups; where nothing else is of a case, a group with a misspelt name is one too. */
    private static boolean grouped(StructType columns) {
        boolean flat = List.of(columns.fieldNames()).stream().anyMatch(name -> name.contains("."));
        for (StructField column : columns.fields()) {
            boolean ofCase = TOPS.contains(column.name()) || !flat && NearestWord.to(column.name(), TOPS) != null;
            boolean nested = column.dataType() instanceof StructType
                    || column.dataType() instanceof ArrayType list && list.elementType() instanceof StructType;
            if (ofCase && nested) {
                return true;
            }
        }
        return false;
    }

    /** @param given whether the structure is a case and nothing else */
    private static CaseInput groups(StructType columns, boolean given) throws UnusableFile {
        List<String> problems = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        StructField[] fields = columns.fields();
        for (int i = 0; i < fields.length; i++) {
            if (TOPS.contains(fields[i].name())) {
                used.add(i);
                check(fields[i], fields[i].name(), problems);
            } else if (PATHS.contains(fields[i].name())) {
                problems.add(besideGroups(columns, fields[i].name()));
            } else if (given || NearestWord.to(fields[i].name(), TOPS) != null) {
                known(fields[i].name(), TOPS, fields[i].name(), problems);
            }
        }
        if (!List.of(columns.fieldNames()).contains("title")) {
            problems.add("There must be a column 'title'.");
        }
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
        return new JsonStruct(columns, used);
    }

    /** Says that a path stands as a column beside structures, where it would be passed over. */
    private static String besideGroups(StructType columns, String path) {
        String group = path.substring(0, path.indexOf('.'));
        boolean twice = Arrays.stream(columns.fields())
                .filter(field -> field.name().equals(group))
                .anyMatch(field -> field.dataType() instanceof StructType members
                        && List.of(members.fieldNames()).contains(path.substring(group.length() + 1)));
        return twice
                ? "The field '%s' is there twice, as a column and in the structure '%s'.".formatted(path, group)
                : "The column '%s' stands beside structures, which alone are read: put it into a structure '%s'."
                        .formatted(path, group);
    }

    /** Notes what is wrong with a member: its name, or that its type cannot be written as JSON. */
    private static void check(StructField field, String path, List<String> problems) {
        if (field.dataType() instanceof StructType group) {
            for (StructField member : group.fields()) {
                check(member, path + "." + member.name(), problems);
            }
        } else if (path.equals(STATEMENTS)
                && field.dataType() instanceof ArrayType list
                && list.elementType() instanceof StructType statement) {
            for (StructField member : statement.fields()) {
                known(member.name(), OF_STATEMENT, path + "." + member.name(), problems);
                written(member, path + "." + member.name(), problems);
            }
        } else {
            known(path, PATHS, path, problems);
            written(field, path, problems);
        }
    }

    private static void known(String name, Set<String> accepted, String path, List<String> problems) {
        if (!accepted.contains(name)) {
            String nearest = NearestWord.to(name, accepted);
            problems.add(
                    nearest == null
                            ? "There is no column '%s'.".formatted(path)
                            : "There is no column '%s'. Maybe %s.".formatted(path, nearest));
        }
    }

    private static void written(StructField field, String path, List<String> problems) {
        if (!JsonStruct.writes(field.dataType())) {
            problems.add("The column '%s' is a %s, which no answer is."
                    .formatted(path, field.dataType().simpleString()));
        }
    }

    private static Set<String> tops() {
        Set<String> tops = new LinkedHashSet<>();
        PATHS.forEach(path -> tops.add(path.split("\\.")[0]));
        return tops;
    }

    private static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        Property.sent().forEach(property -> paths.add(property.path()));
        paths.add(STATEMENTS);
        return paths;
    }

    private static Set<String> names(Class<? extends Record> record) {
        Set<String> names = new LinkedHashSet<>();
        Property.of(record).forEach(property -> names.add(property.path()));
        return names;
    }

    private static UnusableFile wrong(List<String> problems) {
        return new UnusableFile(UnusableFile.Kind.NO_SUCH_COLUMN, String.join("\n", problems));
    }
}
