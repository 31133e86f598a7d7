package io.gapwise.service.initiatives;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes checks as JSON. */
final class CheckJson {

    private CheckJson() {}

    static ObjectNode of(InitiativeCheck check) {
        return of(check, check.judgement());
    }

    /** @param spoken the judgement in the language in which it is sent */
    static ObjectNode of(InitiativeCheck check, ObjectNode spoken) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", check.id());
        json.put("initiative", check.initiative());
        json.put("number", check.number());
        json.put("asOf", check.asOf().toString());
        json.put("progress", check.progress());
        json.put("ruleset", check.ruleSet());
        if (check.note() != null) {
            json.put("note", check.note());
        }
        json.set("facts", check.facts());
        json.set("judgement", spoken);
        if (check.revisedTo() != null) {
            json.put("revisedTo", check.revisedTo());
            json.put("revisedBy", check.revisedBy());
        }
        json.put("madeAt", InitiativeJson.time(check.madeAt()));
        json.put("madeBy", check.madeBy());
        return json;
    }
}
