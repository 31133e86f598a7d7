package io.gapwise.service.expectations;

import io.gapwise.core.json.JsonTree;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a plan leads people to expect as JSON. What nobody said is left out. */
final class ExpectationJson {

    private ExpectationJson() {}

    static byte[] of(PlanExpectations all, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("plan", all.plan()).put("name", all.name()).put("version", all.version());
        json.put("approved", all.approved());
        ArrayNode expectations = json.putArray("expectations");
        all.expectations().forEach(each -> expectations.add(of(each, language)));
        ArrayNode leftOut = json.putArray("leftOut");
        all.leftOut()
                .forEach(each -> leftOut.addObject()
                        .put("initiative", each.initiative())
                        .put("why", each.why().name()));
        return JsonTree.write(json);
    }

    private static ObjectNode of(Expectation expectation, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("role", expectation.role()).put("capability", expectation.capability());
        expectation.expected().forEach(json.putArray("expected")::add);
        expectation.levels().forEach(json.putArray("levels")::add);
        if (expectation.from() != null) {
            json.put("from", expectation.from().toString());
        }
        if (expectation.by() != null) {
            json.put("by", expectation.by().toString());
        }
        json.put("byPeriod", expectation.byPeriod());
        expectation.objectives().forEach(json.putArray("objectives")::add);
        ArrayNode seenBy = json.putArray("seenBy");
        expectation.seenBy().forEach(each -> {
            ObjectNode figure = seenBy.addObject().put("figure", each.name());
            put(figure, "baseline", each.baseline());
            put(figure, "target", each.target());
            put(figure, "unit", each.unit());
        });
        expectation.supports().forEach(json.putArray("supports")::add);
        json.put("text", String.join(" ", ExpectationTexts.sentences(expectation, language)));
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
