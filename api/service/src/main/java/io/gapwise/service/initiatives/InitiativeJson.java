package io.gapwise.service.initiatives;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes initiatives as JSON. What nobody said is left out. */
final class InitiativeJson {

    private InitiativeJson() {}

    static byte[] bytes(Initiative initiative) {
        return JsonTree.write(of(initiative));
    }

    static ObjectNode of(Initiative initiative) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", initiative.id());
        json.put("case", initiative.caseId());
        json.put("caseVersion", initiative.caseVersion());
        json.put("recommendation", initiative.recommendation());
        json.put("ruleset", initiative.ruleSet());
        json.put("verdict", initiative.verdict());
        json.setAll(content(initiative.content()));
        json.put("version", initiative.version());
        json.put("sample", initiative.sample());
        json.put("createdAt", time(initiative.createdAt()));
        json.put("createdBy", initiative.createdBy());
        json.put("changedAt", time(initiative.changedAt()));
        json.put("changedBy", initiative.changedBy());
        json.set("summary", summary(initiative.summary()));
        return json;
    }

    static ObjectNode of(InitiativeVersions.Version version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", version.number());
        json.put("madeAt", time(version.madeAt()));
        json.put("madeBy", version.madeBy());
        json.set("content", stored(version.content()));
        return json;
    }

    private static ObjectNode summary(Initiative.Summary summary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode levels = json.putArray("levels");
        summary.levels().chars().forEach(level -> levels.add(level - '0'));
        put(json, "nextDueOn", summary.nextDueOn());
        put(json, "lastProgress", summary.lastProgress());
        put(json, "lastCheckOn", summary.lastCheckOn());
        return json;
    }

    static ObjectNode content(InitiativeContent content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", content.title());
        json.put("decision", content.decision().name());
        put(json, "reason", content.reason());
        put(json, "owner", content.owner());
        json.put("status", content.status().name());
        put(json, "stoppedBecause", content.stoppedBecause());
        put(json, "startsOn", content.startsOn());
        put(json, "endsOn", content.endsOn());
        ArrayNode choices = json.putArray("choices");
        content.choices().forEach(choice -> choices.add(choice(choice)));
        ArrayNode costs = json.putArray("costs");
        content.costs().forEach(cost -> costs.add(cost(cost)));
        put(json, "currency", content.currency());
        if (content.reaches() != null) {
            json.put("reaches", content.reaches());
        }
        json.set("figure", figure(content.figure()));
        if (content.isolation().way() != Isolation.Way.NONE) {
            json.set("isolation", isolation(content.isolation()));
        }
        content.intangibles().forEach(json.putArray("intangibles")::add);
        if (content.answers() != null) {
            json.set("answers", content.answers().deepCopy());
        }
        put(json, "follows", content.follows());
        return json;
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "remedy", choice.remedy());
        put(json, "method", choice.method());
        json.put("taken", choice.taken());
        put(json, "why", choice.why());
        put(json, "inPlace", choice.inPlace().known() ? choice.inPlace() : null);
        put(json, "since", choice.since());
        return json;
    }

    private static ObjectNode cost(Cost cost) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", cost.kind().name());
        if (cost.planned() != null) {
            json.put("planned", cost.planned());
        }
        if (cost.spent() != null) {
            json.put("spent", cost.spent());
        }
        return json;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "name", figure.name());
        put(json, "unit", figure.unit());
        if (figure.baseline() != null) {
            json.put("baseline", figure.baseline());
        }
        if (figure.target() != null) {
            json.put("target", figure.target());
        }
        put(json, "direction", figure.direction().known() ? figure.direction() : null);
        if (figure.costPerYear() != null) {
            json.put("costPerYear", figure.costPerYear());
        }
        return json;
    }

    private static ObjectNode isolation(Isolation isolation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("way", isolation.way().name());
        if (isolation.way() == Isolation.Way.ESTIMATE) {
            ArrayNode estimates = json.putArray("estimates");
            isolation
                    .estimates()
                    .forEach(estimate -> estimates
                            .addObject()
                            .put("share", estimate.share())
                            .put("confidence", estimate.confidence()));
        }
        return json;
    }

    /** Reads an object that was stored. */
    static ObjectNode stored(String json) {
        try {
            return (ObjectNode) JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("What was stored is JSON.", e);
        }
    }

    static String text(ObjectNode json) {
        return new String(JsonTree.write(json), StandardCharsets.UTF_8);
    }

    static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Enum<?> value) {
        put(json, name, value == null ? null : value.name());
    }

    private static void put(ObjectNode json, String name, @Nullable LocalDate value) {
        put(json, name, value == null ? null : value.toString());
    }
}
