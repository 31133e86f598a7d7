package io.gapwise.service.appraisals;

import io.gapwise.core.json.JsonTree;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes rounds as JSON, as far as they are shown. */
final class AppraisalJson {

    private AppraisalJson() {}

    static byte[] list(List<AppraisalRound> rounds) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        rounds.forEach(each -> all.add(head(each)));
        return JsonTree.write(all);
    }

    private static ObjectNode head(AppraisalRound round) {
        ObjectNode json = named(round);
        json.put("capabilities", round.capabilities());
        json.put("groups", round.groups().size());
        json.put("createdAt", round.createdAt().toInstant().toString());
        return json.put("createdBy", round.createdBy());
    }

    private static ObjectNode named(AppraisalRound round) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", round.id()).put("name", round.name());
        json.put("asOf", round.asOf().toString());
        if (round.source() != null) {
            json.put("source", round.source());
        }
        return json;
    }

    /** @param known says of which names the strategy has a capability */
    static ObjectNode of(AppraisalRound round, Predicate<String> known) {
        ObjectNode json = head(round);
        json.put("together", AppraisedGroup.TOGETHER);
        ArrayNode counts = json.putArray("counts");
        round.groups().forEach(each -> counts.add(of(each).put("inStrategy", known.test(each.capability()))));
        return json;
    }

    static ObjectNode of(AppraisedGroup group) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!group.role().isEmpty()) {
            json.put("role", group.role());
        }
        json.put("capability", group.capability());
        ShownStandings shown = group.shown();
        json.put("people", shown.people());
        ObjectNode standings = json.putObject("standings");
        shown.counts().forEach((standing, people) -> standings.put(standing.name(), people));
        ArrayNode hidden = json.putArray("hidden");
        shown.hidden().forEach(standing -> hidden.add(standing.name()));
        return json;
    }

    /** Writes how a capability stands over rounds. */
    static ObjectNode of(CapabilityStandings standings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("capability", standings.capability());
        if (!standings.role().isEmpty()) {
            json.put("role", standings.role());
        }
        ArrayNode roles = json.putArray("roles");
        standings.roles().forEach(roles::add);
        ArrayNode rounds = json.putArray("rounds");
        standings.rounds().forEach(each -> rounds.add(named(each.round()).setAll(of(each.group()))));
        standings.comparison().ifPresent(compared -> {
            ObjectNode change = json.putObject("compared");
            change.put("from", compared.from().round().id());
            change.put("to", compared.to().round().id());
            ObjectNode standing = change.putObject("change");
            compared.changes().forEach((each, difference) -> standing.put(each.name(), difference));
        });
        return json;
    }
}
