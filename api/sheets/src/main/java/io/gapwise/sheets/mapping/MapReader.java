package io.gapwise.sheets.mapping;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a map from its JSON and collects every problem on the way. */
final class MapReader {

    private static final List<String> MEMBERS = List.of(
            "$schema",
            "gapwiseSheetMap",
            "name",
            "sheet",
            "headerRow",
            "headerRows",
            "decimal",
            "title",
            "requiredLevel",
            "columns",
            "constants");
    private static final List<String> OF_COLUMN =
            List.of("column", "position", "use", "field", "separator", "words", "why");
    private static final int MOST_COLUMNS = 1_024;
    private static final int MOST_WORDS = 1_000;
    private static final int LONGEST = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    SheetMap read(JsonNode root) throws UnusableMap {
        if (!root.isObject()) {
            throw new UnusableMap(List.of(Problem.at(ProblemKind.WRONG_TYPE, "", "A map is a JSON object.")));
        }
        known(root, "", MEMBERS);
        Integer version = number(root, "", "gapwiseSheetMap", 1, Integer.MAX_VALUE, SheetMapJson.VERSION);
        if (version != null && version != SheetMapJson.VERSION) {
            add(ProblemKind.OUT_OF_RANGE, "/gapwiseSheetMap", "Only version 1 of the form of a map is known.");
        }
        String sheet = text(root, "", "sheet", null);
        SheetMap map = new SheetMap(
                sheet == null || sheet.isEmpty() ? null : sheet,
                or(number(root, "", "headerRow", 1, 1_048_576, 1), 1),
                or(number(root, "", "headerRows", 1, 3, 1), 1),
                word(root, "", "decimal", DecimalMark.class, DecimalMark.POINT),
                or(text(root, "", "title", ""), ""),
                columns(root),
                constants(root),
                number(root, "", "requiredLevel", 0, 1_000, null));
        problems.addAll(MapCheck.problems(map));
        if (!problems.isEmpty()) {
            throw new UnusableMap(problems);
        }
        return map;
    }

    private List<MappedColumn> columns(JsonNode root) {
        List<MappedColumn> columns = new ArrayList<>();
        JsonNode list = root.get("columns");
        if (list == null || !list.isArray()) {
            add(
                    list == null ? ProblemKind.MISSING : ProblemKind.WRONG_TYPE,
                    "/columns",
                    "The columns are a list of objects, each with the name of a column and its use.");
            return columns;
        }
        if (list.size() > MOST_COLUMNS) {
            add(ProblemKind.TOO_LARGE, "/columns", "A map has at most %d columns.".formatted(MOST_COLUMNS));
            return columns;
        }
        for (int i = 0; i < list.size(); i++) {
            columns.add(column(list.get(i), "/columns/" + i));
        }
        return columns;
    }

    private MappedColumn column(JsonNode column, String place) {
        if (!column.isObject()) {
            add(ProblemKind.WRONG_TYPE, place, "A column is an object with the name of the column and its use.");
            return MappedColumn.of("", ColumnUse.UNUSED, "");
        }
        known(column, place, OF_COLUMN);
        if (!column.has("column")) {
            add(ProblemKind.MISSING, place + "/column", "The name of the column is missing.");
        }
        return new MappedColumn(
                or(text(column, place, "column", ""), ""),
                number(column, place, "position", 1, MOST_COLUMNS, null),
                word(column, place, "use", ColumnUse.class, ColumnUse.UNUSED),
                text(column, place, "field", null),
                or(text(column, place, "separator", ""), ""),
                words(column.get("words"), place + "/words"),
                or(text(column, place, "why", ""), ""));
    }

    private Map<String, List<String>> constants(JsonNode root) {
        return words(root.get("constants"), "/constants");
    }

    private Map<String, List<String>> words(@Nullable JsonNode words, String place) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (words == null || words.isNull()) {
            return read;
        }
        if (!words.isObject() || words.size() > MOST_WORDS) {
            add(ProblemKind.WRONG_TYPE, place, "This is an object with at most %d words.".formatted(MOST_WORDS));
            return read;
        }
        words.properties().forEach(entry -> {
            String at = place + "/" + escaped(entry.getKey());
            List<String> meant = new ArrayList<>();
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                value.forEach(each -> meant.add(scalar(each, at)));
            } else if (!value.isNull()) {
                meant.add(scalar(value, at));
            }
            read.put(entry.getKey(), meant);
        });
        return read;
    }

    private String scalar(JsonNode value, String place) {
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        add(ProblemKind.WRONG_TYPE, place, "This is a word, a number, a list of words, or null for nothing.");
        return "";
    }

    private void known(JsonNode object, String place, List<String> members) {
        object.propertyNames().forEach(name -> {
            if (!members.contains(name)) {
                problems.add(new Problem(
                        ProblemKind.NO_SUCH_FIELD,
                        place + "/" + escaped(name),
                        "There is no member '%s' here.".formatted(name),
                        members,
                        NearestWord.keyword(name, members)));
            }
        });
    }

    private @Nullable String text(JsonNode object, String place, String name, @Nullable String missing) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return missing;
        } else if (!value.isString()) {
            add(ProblemKind.WRONG_TYPE, place + "/" + name, "This is a text.");
            return missing;
        } else if (value.asString().length() > LONGEST) {
            add(ProblemKind.TOO_LONG, place + "/" + name, "This has at most %d characters.".formatted(LONGEST));
        }
        return value.asString();
    }

    private @Nullable Integer number(
            JsonNode object, String place, String name, int least, int most, @Nullable Integer missing) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return missing;
        } else if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            add(
                    value.isInt() ? ProblemKind.OUT_OF_RANGE : ProblemKind.WRONG_TYPE,
                    place + "/" + name,
                    "This is a whole number from %d to %d.".formatted(least, most));
            return missing;
        }
        return value.asInt();
    }

    private <E extends Enum<E>> E word(JsonNode object, String place, String name, Class<E> words, E missing) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return missing;
        }
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        if (value.isString() && names.contains(value.asString())) {
            return Enum.valueOf(words, value.asString());
        }
        problems.add(Problem.unknownWord(
                ProblemKind.NO_SUCH_WORD,
                place + "/" + name,
                "This is one of %s.".formatted(String.join(", ", names)),
                value.asString(""),
                names));
        return missing;
    }

    private void add(ProblemKind kind, String pointer, String detail) {
        problems.add(Problem.at(kind, pointer, detail));
    }

    private static <T> T or(@Nullable T value, T missing) {
        return value == null ? missing : value;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
