package io.gapwise.service.xapi;

import io.gapwise.sheets.xapi.Score;
import io.gapwise.sheets.xapi.StatementResult;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes statements with what is kept of them. */
final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    /** Stands in the place of people and other objects, of which nothing is kept. */
    private static final String NOT_KEPT = "urn:gapwise:xapi:not-kept";

    /** Under what address the digests of people are accounts. */
    private final String home;

    /** @param address the address of this service up to the resources of the specification */
    StatementJson(String address) {
        this.home = address + "/people";
    }

    byte[] of(KeptStatement statement) {
        return JSON.writeValueAsBytes(members(statement));
    }

    byte[] list(List<KeptStatement> statements, String more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statements", statements.stream().map(this::members).toList());
        json.put("more", more);
        return JSON.writeValueAsBytes(json);
    }

    static byte[] ids(List<String> ids) {
        return JSON.writeValueAsBytes(ids);
    }

    private Map<String, Object> members(KeptStatement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", statement.id());
        json.put("actor", actor(statement.actor()));
        json.put("verb", Map.of("id", statement.verb()));
        json.put("object", object(statement));
        Map<String, Object> result = result(statement.result());
        if (!result.isEmpty()) {
            json.put("result", result);
        }
        json.put("timestamp", time(statement.happenedAt()));
        json.put("stored", time(statement.storedAt()));
        json.put("authority", account(statement.sentBy()));
        json.put("version", statement.version());
        return json;
    }

    private Map<String, Object> actor(@Nullable String digest) {
        return digest == null ? Map.of("objectType", "Group", "member", List.of()) : account(digest);
    }

    private Map<String, Object> account(String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("objectType", "Agent");
        json.put("account", Map.of("homePage", home, "name", name));
        return json;
    }

    private static Map<String, Object> object(KeptStatement statement) {
        if (statement.target() != null) {
            return Map.of("objectType", "StatementRef", "id", statement.target());
        }
        String activity = statement.activity();
        return Map.of("objectType", "Activity", "id", activity == null ? NOT_KEPT : activity);
    }

    private static Map<String, Object> result(StatementResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        Score score = result.score();
        if (score != null) {
            Map<String, Object> members = new LinkedHashMap<>();
            put(members, "scaled", score.scaled());
            put(members, "raw", score.raw());
            put(members, "min", score.least());
            put(members, "max", score.most());
            json.put("score", members);
        }
        put(json, "success", result.success());
        put(json, "completion", result.completion());
        put(json, "duration", result.duration());
        if (result.progress() != null) {
            json.put("extensions", Map.of(PROGRESS, result.progress()));
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}
