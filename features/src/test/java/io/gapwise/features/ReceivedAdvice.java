package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recommendation as a portal reads it. */
record ReceivedAdvice(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    String verdict() {
        return json.at("/verdict/value").asString();
    }

    String summary() {
        return json.at("/verdict/summary").asString();
    }

    JsonNode verdictReasons() {
        return json.at("/verdict/reasons");
    }

    /** One word of each entry of a list, in its order: {@code words("methods", "method")}. */
    List<String> words(String list, String name) {
        return json.get(list)
                .valueStream()
                .map(entry -> entry.get(name).asString())
                .toList();
    }

    JsonNode entry(String list, String name, String word) {
        assertThat(words(list, name)).as(list).contains(word);
        return json.get(list)
                .valueStream()
                .filter(entry -> entry.get(name).asString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The entries of a list that some reason grounds on this fact. */
    List<JsonNode> entriesRestingOn(String list, Map<String, Object> fact) {
        return json.get(list)
                .valueStream()
                .filter(entry -> restOn(entry.get("reasons"), fact))
                .toList();
    }

    /** Whether one of the reasons cites this fact. */
    static boolean restOn(JsonNode reasons, Map<String, Object> fact) {
        return reasons.valueStream().anyMatch(reason -> cites(reason.get("facts"), fact));
    }

    private static boolean cites(JsonNode facts, Map<String, Object> fact) {
        return fact.entrySet().stream()
                .allMatch(entry -> JSON.valueToTree(entry.getValue()).equals(facts.get(entry.getKey())));
    }

    /** What was advised, without when it was asked. */
    JsonNode substance() {
        ObjectNode substance = ((ObjectNode) json).deepCopy();
        substance.remove(List.of("id", "evaluatedAt"));
        return substance;
    }
}
