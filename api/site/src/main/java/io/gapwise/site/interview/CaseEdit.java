package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.AmbiguousNumber;
import io.gapwise.sheets.WrittenNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes answers of a case from the texts that a form sends. It reports what is wrong by path and keeps what was
 * typed.
 */
final class CaseEdit {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int LONGEST_NUMBER = 30;

    /** Matches the path of a member of a statement. */
    private static final Pattern IN_STATEMENT = Pattern.compile("evidence\\.statements\\.(\\d+)\\.(\\w+)");

    private final ObjectNode gapCase;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    /** The row of each statement that the case got from the form. */
    private final List<Integer> rows = new ArrayList<>();
    /** The question at which the problems of an added statement are reported, by the path of the statement. */
    private final Map<String, String> reportedAt = new HashMap<>();

    /**
     * Describes a value that cannot be accepted.
     *
     * @param message the key of the message that says why
     * @param typed the value as it was sent
     */
    record Wrong(String message, int min, int max, String typed) {

        private static final String AND = ", ";

        /** Describes a problem that belongs to no question. */
        static Wrong ofNoQuestion(String message, String typed) {
            return new Wrong(message, 0, 0, typed);
        }

        private static Wrong of(String message, Property property, String typed) {
            return new Wrong(message, property.min(), property.max(), typed);
        }

        /** Says whether this word was among the chosen ones. */
        public boolean holds(String word) {
            return List.of(typed.split(AND)).contains(word);
        }
    }

    private CaseEdit(ObjectNode gapCase) {
        this.gapCase = gapCase;
    }

    static CaseEdit of(String body) {
        return new CaseEdit((ObjectNode) JSON.readTree(body));
    }

    static CaseEdit empty() {
        return new CaseEdit(JSON.createObjectNode());
    }

    /** Replaces an answer; nothing, or only blanks, removes it. */
    void set(Property property, List<String> sent) {
        List<String> values = sent.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            put(property.path(), null);
            return;
        }
        typed.put(property.path(), String.join(Wrong.AND, values));
        JsonNode value = switch (property.kind()) {
            case WORDS -> {
                ArrayNode words = JSON.createArrayNode();
                values.stream().distinct().forEach(words::add);
                yield words;
            }
            case WHOLE_NUMBER, NUMBER -> number(property.path(), property, values.get(0));
            case TEXT -> text(property.path(), property, sent.get(0));
            case WORD -> JSON.getNodeFactory().stringNode(values.get(0));
        };
        if (value != null) {
            put(property.path(), value);
        }
    }

    /** Replaces what people say. A row that is to go is left out; what is wrong with a row is reported by its place. */
    void setStatements(List<StatementRow> sent) {
        ArrayNode statements = JSON.createArrayNode();
        rows.clear();
        for (int row = 0; row < sent.size(); row++) {
            if (!sent.get(row).gone()) {
                statements.add(statement(row, sent.get(row)));
                rows.add(row);
            }
        }
        put(Evidence.STATEMENTS, statements.isEmpty() ? null : statements);
    }

    /**
     * Adds what somebody says of an obstacle, unless just that was said before. What is wrong with it is reported at the
     * obstacle.
     */
    void addStatement(Property obstacle, StatementRow sent) {
        ArrayNode statements = gapCase.at("/evidence/statements") instanceof ArrayNode there
                ? there.deepCopy()
                : JSON.createArrayNode();
        int place = statements.size();
        reportedAt.put(Evidence.STATEMENTS + "." + place, obstacle.path());
        ObjectNode statement = statement(place, sent);
        if (statements.valueStream().noneMatch(statement::equals)) {
            statements.add(statement);
            put(Evidence.STATEMENTS, statements);
        }
    }

    private ObjectNode statement(int row, StatementRow sent) {
        ObjectNode statement = JSON.createObjectNode();
        for (Property member : StatementRow.MEMBERS) {
            String path = StatementRow.path(row, member);
            String value = sent.typed(member.path());
            typed.put(path, value);
            if (value.isEmpty()) {
                if (StatementRow.required(member)) {
                    wrong.put(path, Wrong.of("form.wrong.statement", member, ""));
                }
                continue;
            }
            JsonNode read = switch (member.kind()) {
                case WHOLE_NUMBER, NUMBER -> number(path, member, value);
                case TEXT -> text(path, member, value);
                case WORD, WORDS -> JSON.getNodeFactory().stringNode(value);
            };
            if (read != null) {
                statement.set(member.path(), read);
            }
        }
        return statement;
    }

    /** Returns the number, or null where what was typed is wrong. */
    private @Nullable JsonNode number(String path, Property property, String typed) {
        boolean whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        try {
            BigDecimal number = WrittenNumber.read(typed, PageNumbers.decimalSign(), whole);
            if (typed.length() > LONGEST_NUMBER) {
                throw new NumberFormatException();
            }
            if (!whole) {
                return JSON.getNodeFactory().numberNode(number);
            }
            int value = number.intValueExact();
            if (value < property.min() || value > property.max()) {
                throw new NumberFormatException();
            }
            return JSON.getNodeFactory().numberNode(value);
        } catch (AmbiguousNumber e) {
            wrong.put(path, Wrong.of("form.wrong.twoWays", property, typed));
        } catch (ArithmeticException | NumberFormatException e) {
            wrong.put(path, Wrong.of(expected(property), property, typed));
        }
        return null;
    }

    private @Nullable JsonNode text(String path, Property property, String sent) {
        String typed = sent.strip().replace("\r\n", "\n");
        if (fits(property, typed)) {
            return JSON.getNodeFactory().stringNode(typed);
        }
        wrong.put(path, Wrong.of(expected(property), property, typed));
        return null;
    }

    private static boolean fits(Property property, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= property.min() && length <= property.max();
    }

    private void put(String path, @Nullable JsonNode value) {
        String[] names = path.split("\\.");
        ObjectNode group = gapCase;
        for (int i = 0; i + 1 < names.length; i++) {
            group = group.get(names[i]) instanceof ObjectNode there ? there : group.putObject(names[i]);
        }
        String name = names[names.length - 1];
        if (value == null) {
            group.remove(name);
        } else {
            group.set(name, value);
        }
    }

    /** Refuses an answer that was left empty, unless the case cannot be without it, which has a message of its own. */
    void refuseEmpty(Property property) {
        if (read().isPresent()) {
            wrong.put(property.path(), Wrong.of("form.wrong.nothing", property, ""));
        }
    }

    /** Refuses what was sent for a question for a reason of its own. */
    void refuse(Property property, String message) {
        wrong.put(property.path(), Wrong.of(message, property, ""));
    }

    /** Returns the values that could not be accepted, by path. */
    Map<String, Wrong> wrong() {
        Map<String, Wrong> reported = new LinkedHashMap<>();
        wrong.forEach((path, problem) -> {
            int member = path.lastIndexOf('.');
            String at = member < 0 ? path : reportedAt.getOrDefault(path.substring(0, member), path);
            reported.putIfAbsent(at, problem);
        });
        return reported;
    }

    String json() {
        return JSON.writeValueAsString(gapCase);
    }

    /** Reads the edited case; a value that the reader refuses is added to what is wrong. */
    Optional<GapCase> read() {
        try {
            GapCase read = GapCaseJson.read(json().getBytes(StandardCharsets.UTF_8));
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (BadCase e) {
            e.problems().forEach(problem -> {
                String path = path(problem.pointer());
                wrong.putIfAbsent(
                        path,
                        property(path)
                                .map(property -> refused(path, property, problem.kind()))
                                .orElseGet(() -> Wrong.ofNoQuestion(
                                        problem.kind() == ProblemKind.TOO_LARGE
                                                ? "form.wrong.tooLarge"
                                                : "form.wrong.other",
                                        "")));
            });
            return Optional.empty();
        }
    }

    /** Returns the path of a problem; within a statement it names the row of the form. */
    private String path(String pointer) {
        String path = pointer.replaceFirst("^/", "").replaceAll("/\\d+$", "").replace('/', '.');
        Matcher statement = IN_STATEMENT.matcher(path);
        if (!statement.matches()) {
            return path;
        }
        int place = Integer.parseInt(statement.group(1));
        int row = place < rows.size() ? rows.get(place) : place;
        return Evidence.STATEMENTS + "." + row + "." + statement.group(2);
    }

    private static Optional<Property> property(String path) {
        Matcher statement = IN_STATEMENT.matcher(path);
        return statement.matches()
                ? StatementRow.MEMBERS.stream()
                        .filter(member -> member.path().equals(statement.group(2)))
                        .findFirst()
                : CaseAnswers.find(path);
    }

    /** Describes a value that looks right but that the reader still refuses. */
    private Wrong refused(String path, Property property, ProblemKind kind) {
        String message = switch (kind) {
            case BAD_CHARACTER -> "form.wrong.sign";
            case WRONG_FORM -> "form.wrong.form";
            case MISSING,
                    TOO_SHORT,
                    TOO_LONG,
                    WRONG_TYPE,
                    OUT_OF_RANGE,
                    NOT_WHOLE,
                    NO_SUCH_WORD,
                    NO_SUCH_FIELD,
                    READ_ONLY,
                    NO_SUCH_PARAMETER,
                    NO_SUCH_CONCLUSION,
                    GIVEN_TWICE,
                    BAD_CURSOR,
                    MALFORMED,
                    BAD_ENCODING,
                    TRAILING_CONTENT,
                    TOO_LARGE,
                    TOO_DEEP,
                    UNCLEAR_WORD,
                    AMBIGUOUS_NUMBER,
                    PERCENT_WITHOUT_UNIT,
                    LOST_DIGITS,
                    CELL_ERROR,
                    FORMULA_NOT_COMPUTED,
                    STRAY_CELL,
                    MORE_PROBLEMS -> expected(property);
        };
        return Wrong.of(message, property, typed.getOrDefault(path, ""));
    }

    /** Names the key of the text that says what would be accepted. */
    private static String expected(Property property) {
        return switch (property.kind()) {
            case WORD, WORDS -> "form.wrong.word";
            case WHOLE_NUMBER -> "form.wrong.whole";
            case NUMBER -> "form.wrong.number";
            case TEXT -> "form.wrong.text";
        };
    }
}
