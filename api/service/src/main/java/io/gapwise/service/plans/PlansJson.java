package io.gapwise.service.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.plan.PlanRequest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes plans and what belongs to them as JSON. What nobody said is left out. */
final class PlansJson {

    private PlansJson() {}

    static <T> byte[] bytes(List<T> all, Function<T, ObjectNode> writing) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(each -> array.add(writing.apply(each)));
        return JsonTree.write(array);
    }

    static ObjectNode of(TrainingPlan plan) {
        ObjectNode json = object();
        json.put("id", plan.id());
        json.put("name", plan.content().name());
        put(json, "owner", plan.content().owner());
        put(json, "note", plan.content().note());
        json.set("request", tree(PlanTexts.of(plan.content().request())));
        json.put("sample", plan.sample());
        json.put("createdAt", time(plan.createdAt()));
        json.put("createdBy", plan.createdBy());
        json.put("changedAt", time(plan.changedAt()));
        json.put("changedBy", plan.changedBy());
        return json;
    }

    static ObjectNode of(ListedPlan plan) {
        ObjectNode json = object();
        json.put("id", plan.id());
        json.put("name", plan.name());
        put(json, "owner", plan.owner());
        json.put("versions", plan.versions());
        if (plan.approved() != null) {
            json.put("approved", plan.approved());
        }
        json.put("sample", plan.sample());
        json.put("changedAt", time(plan.changedAt()));
        json.put("changedBy", plan.changedBy());
        return json;
    }

    static ObjectNode of(ListedVersion version) {
        ObjectNode json = object();
        json.put("number", version.number());
        json.put("state", version.state().name());
        json.put("fits", version.fits());
        json.put("proved", version.proved());
        json.put("planned", version.planned());
        json.put("leftOut", version.leftOut());
        json.put("upToDate", version.upToDate());
        json.put("madeAt", time(version.madeAt()));
        json.put("madeBy", version.madeBy());
        Approval approval = version.approval();
        if (approval != null) {
            ObjectNode approved = json.putObject("approval");
            approved.put("by", approval.by());
            approved.put("at", time(approval.at()));
            put(approved, "note", approval.note());
        }
        return json;
    }

    static ObjectNode of(StoredVersions.Stored version) {
        ObjectNode json = of(version.listed());
        json.set("request", tree(version.request()));
        json.set("report", tree(version.report()));
        return json;
    }

    static ObjectNode of(Computation computation) {
        ObjectNode json = object();
        json.put("number", computation.number());
        json.put("state", computation.state().name());
        if (computation.failure() != null) {
            json.put("failure", computation.failure().name());
        }
        if (computation.place() != null) {
            json.put("place", computation.place());
        }
        if (computation.version() != null) {
            json.put("version", computation.version());
        }
        json.put("askedAt", time(computation.askedAt()));
        json.put("askedBy", computation.askedBy());
        put(json, "startedAt", timeIfAny(computation.startedAt()));
        put(json, "endedAt", timeIfAny(computation.endedAt()));
        return json;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    static JsonNode request(PlanRequest request) {
        return tree(PlanTexts.of(request));
    }

    /** Reads JSON that was stored. */
    static JsonNode tree(String stored) {
        try {
            return JsonTree.read(stored.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("What was stored is JSON.", e);
        }
    }

    static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }

    private static @Nullable String timeIfAny(@Nullable OffsetDateTime time) {
        return time == null ? null : time(time);
    }
}
