package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the answers of a case, in the form in which they are sent, from a JSON object to a map by contract path and
 * back.
 */
public final class SentAnswers {

    /** Keeps all digits of a number as they were written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private SentAnswers() {}

    /**
     * Returns the answers by full contract path ({@code gap.doneBefore}, not {@code gap}) in the order in which they
     * were written.
     */
    public static Map<String, Object> of(JsonNode sent) {
        Map<String, Object> answers = new LinkedHashMap<>();
        collect(sent, "", answers);
        return answers;
    }

    static Map<String, Object> of(String json) {
        return of(JSON.readTree(json));
    }

    /** Returns what is sent within an object of this name, by full path. */
    static Map<String, Object> within(String name, String json) {
        Map<String, Object> answers = new LinkedHashMap<>();
        collect(JSON.readTree(json), name + ".", answers);
        return answers;
    }

    /** Returns what these answers send within an object of this name, as JSON in UTF-8. */
    public static byte[] jsonWithin(String name, Map<String, Object> answers) {
        Map<String, Object> inside = new LinkedHashMap<>();
        answers.forEach((path, answer) -> inside.put(path.substring(name.length() + 1), answer));
        return json(inside);
    }

    /** Returns the case with these answers, of which the title may be missing. */
    public static GapCase gapCase(Map<String, Object> answers) {
        Map<String, Object> titled = new LinkedHashMap<>();
        titled.put("title", "A case that shows it");
        titled.putAll(answers);
        try {
            return GapCaseJson.read(json(titled));
        } catch (BadCase e) {
            throw new IllegalArgumentException("These answers (%s) make no case.".formatted(answers), e);
        }
    }

    static Object value(String json) {
        return JSON.readValue(json, Object.class);
    }

    /** Returns a copy of the answers with one answer replaced or, if {@code to} is null, left out. */
    static Map<String, Object> changed(Map<String, Object> answers, String path, @Nullable Object to) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        if (to == null) {
            changed.remove(path);
        } else {
            changed.put(path, to);
        }
        return changed;
    }

    /** Returns the case with these answers as JSON in UTF-8. */
    public static byte[] json(Map<String, Object> answers) {
        ObjectNode root = JSON.createObjectNode();
        answers.forEach((path, answer) -> {
            List<String> names = List.of(path.split("\\."));
            ObjectNode group = root;
            for (String name : names.subList(0, names.size() - 1)) {
                group = group.withObjectProperty(name);
            }
            group.set(names.get(names.size() - 1), JSON.valueToTree(answer));
        });
        return JSON.writeValueAsBytes(root);
    }

    private static void collect(JsonNode group, String prefix, Map<String, Object> answers) {
        group.properties().forEach(member -> {
            String path = prefix + member.getKey();
            if (member.getValue().isObject()) {
                collect(member.getValue(), path + ".", answers);
            } else {
                answers.put(path, JSON.treeToValue(member.getValue(), Object.class));
            }
        });
    }
}
