package io.gapwise.sheets.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.mapping.DecimalMark;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes maps of reports as JSON. */
public final class OutcomeMapJson {

    /** Names the member by which a map of a report is told from a map of cases. */
    public static final String MARK = "gapwiseOutcomeMap";

    private static final int VERSION = 1;
    private static final int MOST_COLUMNS = 1_024;
    private static final int MOST_WORDS = 1_000;
    private static final int LONGEST = 300;
    private static final List<String> MEMBERS = List.of("$schema", MARK, "sheet", "dates", "decimal", "columns");
    private static final List<String> OF_COLUMN = List.of("column", "use", "words", "worst", "best", "why");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Problem> problems = new ArrayList<>();

    private OutcomeMapJson() {}

    /** Says whether JSON is meant to be a map of a report. */
    public static boolean marked(byte[] bytes) {
        try {
            return JsonTree.read(bytes).has(MARK);
        } catch (BadCase e) {
            return false;
        }
    }

    /** @throws BadCase with everything that is wrong with the map */
    public static OutcomeMap read(byte[] bytes) throws BadCase {
        JsonNode root = JsonTree.read(bytes);
        if (!root.isObject()) {
            throw new BadCase(List.of(Problem.at(ProblemKind.WRONG_TYPE, "", "A map is a JSON object.")));
        }
        OutcomeMapJson reader = new OutcomeMapJson();
        OutcomeMap map = reader.map(root);
        if (!reader.problems.isEmpty()) {
            throw new BadCase(reader.problems);
        }
        return map;
    }

    private OutcomeMap map(JsonNode root) {
        known(root, "", MEMBERS);
        if (!root.path(MARK).isInt() || root.path(MARK).asInt() != VERSION) {
            add(ProblemKind.OUT_OF_RANGE, "/" + MARK, "Only version 1 of the form of a map is known.");
        }
        OutcomeMap map = new OutcomeMap(
                text(root.get("sheet"), "/sheet"),
                word(root.get("dates"), "/dates", DayOrder.class, DayOrder.UNKNOWN),
                word(root.get("decimal"), "/decimal", DecimalMark.class, DecimalMark.POINT),
                columns(root.get("columns")));
        check(map);
        return map;
    }

    private List<OutcomeColumn> columns(@Nullable JsonNode list) {
        List<OutcomeColumn> columns = new ArrayList<>();
        if (list == null || !list.isArray() || list.size() > MOST_COLUMNS) {
            add(
                    list == null ? ProblemKind.MISSING : ProblemKind.WRONG_TYPE,
                    "/columns",
                    "The columns are a list of at most %d objects, each with the name of a column and its use."
                            .formatted(MOST_COLUMNS));
            return columns;
        }
        for (int i = 0; i < list.size(); i++) {
            columns.add(column(list.get(i), "/columns/" + i));
        }
        return columns;
    }

    private OutcomeColumn column(JsonNode column, String here) {
        known(column, here, OF_COLUMN);
        String name = text(column.get("column"), here + "/column");
        if (name == null || name.isBlank()) {
            add(ProblemKind.MISSING, here + "/column", "The name of the column is missing.");
        }
        BigDecimal worst = number(column.get("worst"), here + "/worst");
        BigDecimal best = number(column.get("best"), here + "/best");
        if ((worst == null) != (best == null) || worst != null && best != null && worst.compareTo(best) == 0) {
            add(ProblemKind.MISSING, here, "A scale has a worst and a best value, which differ.");
        }
        String why = text(column.get("why"), here + "/why");
        return new OutcomeColumn(
                name == null ? "" : name,
                word(column.get("use"), here + "/use", OutcomeUse.class, OutcomeUse.UNUSED),
                words(column.get("words"), here + "/words"),
                worst,
                best,
                why == null ? "" : why);
    }

    private Map<String, Standing> words(@Nullable JsonNode words, String here) {
        Map<String, Standing> read = new LinkedHashMap<>();
        if (words == null || words.isNull()) {
            return read;
        }
        if (!words.isObject() || words.size() > MOST_WORDS) {
            add(ProblemKind.WRONG_TYPE, here, "This is an object with at most %d words.".formatted(MOST_WORDS));
            return read;
        }
        words.properties()
                .forEach(word -> read.put(
                        word.getKey(),
                        word(
                                word.getValue(),
                                here + "/" + escaped(word.getKey()),
                                Standing.class,
                                Standing.NOT_CONCERNED)));
        return read;
    }

    private void check(OutcomeMap map) {
        Set<OutcomeUse> seen = EnumSet.noneOf(OutcomeUse.class);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < map.columns().size(); i++) {
            OutcomeColumn column = map.columns().get(i);
            String here = "/columns/" + i;
            boolean several = column.use() == OutcomeUse.UNUSED || column.use() == OutcomeUse.PERSON;
            if (!several && !seen.add(column.use())) {
                add(ProblemKind.GIVEN_TWICE, here + "/use", "Another column is used for this already.");
            }
            if (!names.add(column.column())) {
                add(ProblemKind.GIVEN_TWICE, here + "/column", "This column is there twice.");
            }
            if (!column.words().isEmpty() && column.use() != OutcomeUse.STATUS) {
                add(ProblemKind.NO_SUCH_FIELD, here + "/words", "Only a column whose use is STATUS has words.");
            }
            if (column.best() != null && !column.use().score()) {
                add(ProblemKind.NO_SUCH_FIELD, here + "/best", "Only a column of scores has a scale.");
            }
        }
        if (seen.stream().noneMatch(use -> use != OutcomeUse.COURSE && use != OutcomeUse.DATE)) {
            add(ProblemKind.MISSING, "/columns", "At least one column says something that can be counted.");
        }
        if ((seen.contains(OutcomeUse.FIGURE) || seen.contains(OutcomeUse.COMPARISON))
                && !seen.contains(OutcomeUse.DATE)) {
            add(ProblemKind.MISSING, "/columns", "A figure needs a column whose use is DATE.");
        }
    }

    private void known(JsonNode object, String here, List<String> members) {
        if (!object.isObject()) {
            add(ProblemKind.WRONG_TYPE, here, "This is an object.");
            return;
        }
        object.propertyNames().forEach(name -> {
            if (!members.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        here + "/" + escaped(name),
                        "There is no such member here.",
                        name,
                        members));
            }
        });
    }

    private @Nullable String text(@Nullable JsonNode value, String here) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > LONGEST) {
            add(ProblemKind.WRONG_TYPE, here, "This is a text of at most %d characters.".formatted(LONGEST));
            return null;
        }
        return value.asString();
    }

    private @Nullable BigDecimal number(@Nullable JsonNode value, String here) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            add(ProblemKind.WRONG_TYPE, here, "This is a number.");
            return null;
        }
        return value.decimalValue();
    }

    private <E extends Enum<E>> E word(@Nullable JsonNode value, String here, Class<E> words, E missing) {
        if (value == null || value.isNull()) {
            return missing;
        }
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        if (value.isString() && names.contains(value.asString())) {
            return Enum.valueOf(words, value.asString());
        }
        problems.add(Problem.unknownWord(
                ProblemKind.NO_SUCH_WORD, here, "There is no such word here.", value.asString(""), names));
        return missing;
    }

    private void add(ProblemKind kind, String pointer, String detail) {
        problems.add(Problem.at(kind, pointer, detail));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Writes a map so that a person can read and change it. */
    public static byte[] write(OutcomeMap map) {
        return (JSON.writeValueAsString(tree(map)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a map as a part of a larger JSON. */
    public static ObjectNode tree(OutcomeMap map) {
        ObjectNode root = JSON.createObjectNode();
        root.put(MARK, VERSION);
        if (map.sheet() != null) {
            root.put("sheet", map.sheet());
        }
        root.put("dates", map.dates().name());
        root.put("decimal", map.decimal().name());
        ArrayNode columns = root.putArray("columns");
        map.columns().forEach(column -> write(column, columns.addObject()));
        return root;
    }

    private static void write(OutcomeColumn column, ObjectNode to) {
        to.put("column", column.column());
        to.put("use", column.use().name());
        if (!column.words().isEmpty()) {
            ObjectNode words = to.putObject("words");
            column.words().forEach((word, standing) -> words.put(word, standing.name()));
        }
        if (column.worst() != null) {
            to.put("worst", column.worst());
            to.put("best", column.best());
        }
        if (!column.why().isEmpty()) {
            to.put("why", column.why());
        }
    }
}
