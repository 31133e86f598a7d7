package io.gapwise.service.strategy;

import io.gapwise.core.cases.Audience;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes over what is known: from a case to a persona, and from the strategy to a case. Nothing is guessed. */
public final class StrategyPrefill {

    private static final List<String> OF_AUDIENCE = List.of("role", "headcount", "seniority", "tenure", "spread");

    private StrategyPrefill() {}

    /** Returns what a case says of its audience, as fields of a persona; what it does not say stays open. */
    public static ObjectNode persona(GapCase gapCase) {
        Audience audience = gapCase.audience();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (audience.role() != null) {
            json.put("name", audience.role());
            json.put("role", audience.role());
        }
        if (audience.headcount() != null) {
            json.put("headcount", audience.headcount());
        }
        put(json, "seniority", audience.seniority());
        put(json, "tenure", audience.tenure());
        put(json, "spread", audience.spread());
        return json;
    }

    private static void put(ObjectNode json, String name, Word word) {
        if (word.known()) {
            json.put(name, word.name());
        }
    }

    /**
     * Returns what an entry says of a case that begins from it, by the paths of the contract: an objective that it serves,
     * a capability that is lacking, or the people of a persona.
     */
    public static Map<String, String> answers(StrategyItem item) {
        Map<String, String> answers = new LinkedHashMap<>();
        switch (item.kind()) {
            case OBJECTIVE -> {
                answers.put("goal.objective", item.name());
                answers.put("goal.strategic", "YES");
            }
            case CAPABILITY -> answers.put("gap.capability", item.name());
            case PERSONA -> {
                for (String field : OF_AUDIENCE) {
                    String value = item.values().text(field);
                    if (value != null) {
                        answers.put("audience." + field, value);
                    }
                }
                answers.putIfAbsent("audience.role", item.name());
            }
            case ASSET, STAKEHOLDER, TECHNOLOGY, UNDERTAKING -> {}
        }
        return answers;
    }
}
