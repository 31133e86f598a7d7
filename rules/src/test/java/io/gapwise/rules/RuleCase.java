package io.gapwise.rules;

import io.gapwise.engine.ruleset.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case that makes a rule speak, and the one answer that makes it silent.
 *
 * @param answers by contract path
 * @param changed the path of the one answer
 * @param to what it is changed to, null for left out
 */
record RuleCase(
        String rule,
        Map<String, Object> answers,
        String changed,
        @Nullable Object to) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The cases beside the file of a rule, of all rules of that file. */
    static List<RuleCase> beside(Rule rule) {
        Path file = Path.of(rule.file().replaceAll("\\.drl$", ".cases.json"));
        try {
            List<RuleCase> cases = new ArrayList<>();
            for (JsonNode entry : JSON.readTree(Files.readString(file))) {
                cases.add(of(entry));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException("There are no cases beside %s.".formatted(rule.file()), e);
        }
    }

    Map<String, Object> silentAnswers() {
        Map<String, Object> silent = new LinkedHashMap<>(answers);
        if (to == null) {
            silent.remove(changed);
        } else {
            silent.put(changed, to);
        }
        return silent;
    }

    /** The answers of a case as it is sent, by contract path. */
    static Map<String, Object> answers(JsonNode sent) {
        Map<String, Object> answers = new LinkedHashMap<>();
        sent.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                member.getValue()
                        .properties()
                        .forEach(inner -> answers.put(member.getKey() + "." + inner.getKey(), plain(inner.getValue())));
            } else {
                answers.put(member.getKey(), plain(member.getValue()));
            }
        });
        return answers;
    }

    private static RuleCase of(JsonNode entry) {
        List<Map.Entry<String, JsonNode>> changed =
                List.copyOf(entry.get("silentWhen").properties());
        if (changed.size() != 1) {
            throw new IllegalArgumentException(
                    "The silent case of %s must differ in one answer.".formatted(entry.get("rule")));
        }
        JsonNode to = changed.get(0).getValue();
        return new RuleCase(
                entry.get("rule").asString(),
                answers(entry.get("case")),
                changed.get(0).getKey(),
                to.isNull() ? null : plain(to));
    }

    private static Object plain(JsonNode value) {
        return JSON.treeToValue(value, Object.class);
    }
}
