package io.gapwise.service.topics;

import io.gapwise.service.strategy.StrategyItem;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a team chose, as facts about the persona that it is. Nothing of it is written by this.
 *
 * @param persona as it is now
 * @param interestedIn what it would be interested in; as now where nothing follows
 * @param learnsWhen when it would learn; as now where nothing follows
 */
public record PersonaFacts(StrategyItem persona, List<String> interestedIn, String learnsWhen) {

    static final String INTERESTED_IN = "interestedIn";
    static final String LEARNS_WHEN = "learnsWhen";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PersonaFacts {
        interestedIn = List.copyOf(interestedIn);
    }

    public List<String> interestedBefore() {
        return persona.values().texts(INTERESTED_IN);
    }

    public String learnedBefore() {
        String when = persona.values().text(LEARNS_WHEN);
        return when == null ? "" : when;
    }

    /** Says whether anything of the persona would change. */
    public boolean isNew() {
        return !patch().isEmpty();
    }

    /** Returns what changes in the persona, as a JSON Merge Patch of it. */
    public ObjectNode patch() {
        ObjectNode patch = JSON.createObjectNode();
        if (!interestedIn.equals(interestedBefore())) {
            interestedIn.forEach(patch.putArray(INTERESTED_IN)::add);
        }
        if (!learnsWhen.equals(learnedBefore())) {
            patch.put(LEARNS_WHEN, learnsWhen);
        }
        return patch;
    }
}
