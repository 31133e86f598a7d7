package io.gapwise.service.appraisals;

import io.gapwise.service.strategy.StrategyItem;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a round says of the people of a persona: what most of them are good at. Nothing of it is written by this.
 *
 * @param persona as it is now
 * @param groups what the round counts of its role
 * @param goodAt what it would be good at; as now where nothing follows
 */
public record PersonaStanding(StrategyItem persona, List<AppraisedGroup> groups, String goodAt) {

    static final String GOOD_AT = "goodAt";

    public PersonaStanding {
        groups = List.copyOf(groups);
    }

    public String goodBefore() {
        String good = persona.values().text(GOOD_AT);
        return good == null ? "" : good;
    }

    /** Says whether anything of the persona would change. */
    public boolean isNew() {
        return !patch().isEmpty();
    }

    /** Returns what changes in the persona, as a JSON Merge Patch of it. */
    public ObjectNode patch() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        if (!goodAt.equals(goodBefore())) {
            patch.put(GOOD_AT, goodAt);
        }
        return patch;
    }
}
