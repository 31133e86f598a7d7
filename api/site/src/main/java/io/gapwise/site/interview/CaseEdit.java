package io.gapwise.site.interview;

import io.gapwise.core.cases.Answers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.ProblemKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes answers of a case as a form sends them: as texts. What is wrong is told by path, and what was typed is kept. */
final class CaseEdit {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode gapCase;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    /**
     * What cannot be taken.
     *
     * @param message the key of the text that says so
     * @param typed as it was sent
     */
    record Wrong(String message, int min, int max, String typed) {}

    private CaseEdit(ObjectNode gapCase) {
        this.gapCase = gapCase;
    }

    static CaseEdit of(String body) {
        return new CaseEdit((ObjectNode) JSON.readTree(body));
    }

    static CaseEdit empty() {
        return new CaseEdit(JSON.createObjectNode());
    }

    /** Gives an answer anew; nothing, or only blanks, leaves it out. */
    void set(Property property, List<String> sent) {
        List<String> values = sent.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            put(property.path(), null);
            return;
        }
        Runnable put = switch (property.kind()) {
            case WORDS -> {
                ArrayNode words = JSON.createArrayNode();
                values.stream().distinct().forEach(words::add);
                yield () -> put(property.path(), words);
            }
            case WHOLE_NUMBER -> () -> number(property, values.get(0), true);
            case NUMBER -> () -> number(property, values.get(0), false);
            case TEXT -> () -> text(property, sent.get(0).strip().replace("\r\n", "\n"));
            case WORD -> () -> put(property.path(), JSON.getNodeFactory().stringNode(values.get(0)));
        };
        put.run();
    }

    private void number(Property property, String typed, boolean whole) {
        try {
            BigDecimal number = new BigDecimal(typed);
            if (typed.length() > 30 || Math.abs(number.scale()) > 20) {
                throw new NumberFormatException();
            }
            if (whole) {
                int value = number.intValueExact();
                if (value < property.min() || value > property.max()) {
                    throw new NumberFormatException();
                }
                put(property.path(), JSON.getNodeFactory().numberNode(value));
            } else {
                put(property.path(), JSON.getNodeFactory().numberNode(number));
            }
        } catch (ArithmeticException e) {
            wrong.put(property.path(), new Wrong("form.wrong.whole", property.min(), property.max(), typed));
        } catch (NumberFormatException e) {
            wrong.put(
                    property.path(),
                    new Wrong(whole ? "form.wrong.whole" : "form.wrong.number", property.min(), property.max(), typed));
        }
    }

    private void text(Property property, String typed) {
        int length = typed.codePointCount(0, typed.length());
        if (length < property.min() || length > property.max()) {
            wrong.put(property.path(), new Wrong("form.wrong.text", property.min(), property.max(), typed));
        } else if (typed.indexOf('\0') >= 0) {
            wrong.put(property.path(), new Wrong("form.wrong.sign", property.min(), property.max(), typed));
        } else {
            put(property.path(), JSON.getNodeFactory().stringNode(typed));
        }
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

    /** What could not be taken, by path. */
    Map<String, Wrong> wrong() {
        return wrong;
    }

    String json() {
        return JSON.writeValueAsString(gapCase);
    }

    /** The case as it stands; whatever the reader refuses counts as wrong where it stands. */
    Optional<GapCase> read() {
        try {
            GapCase read = GapCaseJson.read(json().getBytes(StandardCharsets.UTF_8));
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (BadCase e) {
            e.problems().forEach(problem -> {
                String path = problem.pointer()
                        .replaceFirst("^/", "")
                        .replaceAll("/\\d+$", "")
                        .replace('/', '.');
                Property property = Answers.find(path).orElse(null);
                wrong.putIfAbsent(
                        path,
                        property == null
                                ? new Wrong("form.wrong.other", 0, 0, "")
                                : new Wrong(message(problem.kind()), property.min(), property.max(), ""));
            });
            return Optional.empty();
        }
    }

    private static String message(ProblemKind kind) {
        return switch (kind) {
            case MISSING, TOO_SHORT, TOO_LONG -> "form.wrong.text";
            case BAD_CHARACTER -> "form.wrong.sign";
            case WRONG_TYPE,
                    OUT_OF_RANGE,
                    NOT_WHOLE,
                    NO_SUCH_WORD,
                    NO_SUCH_FIELD,
                    NO_SUCH_PARAMETER,
                    NO_SUCH_CONCLUSION,
                    GIVEN_TWICE,
                    BAD_CURSOR,
                    MALFORMED,
                    BAD_ENCODING,
                    TRAILING_CONTENT,
                    TOO_LARGE,
                    TOO_DEEP,
                    AMBIGUOUS_NUMBER,
                    CELL_ERROR,
                    FORMULA_NOT_COMPUTED,
                    STRAY_CELL,
                    MORE_PROBLEMS -> "form.wrong.other";
        };
    }
}
