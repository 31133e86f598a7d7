package io.gapwise.service.evidence;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes tasks as JSON, and reads the parts of stored ones. */
final class TaskJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TaskJson() {}

    static String parts(List<TaskPart> parts) {
        return JSON.writeValueAsString(parts.stream().map(TaskJson::part).toList());
    }

    static List<TaskPart> parts(String json) {
        List<TaskPart> parts = new ArrayList<>();
        for (JsonNode part : JSON.readTree(json)) {
            parts.add(
                    new TaskPart(part.get("field").asString(), part.path("way").asString(null)));
        }
        return parts;
    }

    private static Map<String, String> part(TaskPart part) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("field", part.field());
        if (part.way() != null) {
            members.put("way", part.way());
        }
        return members;
    }

    /** Returns the members of a task, in their order; what nobody said is left out. */
    static Map<String, Object> members(EvidenceTask task) {
        TaskContent content = task.content();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", task.id());
        members.put("case", task.caseId());
        members.put("number", task.number());
        members.put("parts", content.parts().stream().map(TaskJson::part).toList());
        put(members, "text", content.text());
        put(members, "owner", content.owner());
        put(members, "due", content.due() == null ? null : content.due().toString());
        members.put("done", content.done());
        put(members, "doneAt", written(task.doneAt()));
        put(members, "doneBy", task.doneBy());
        put(members, "note", content.note());
        put(members, "createdAt", written(task.createdAt()));
        members.put("createdBy", task.createdBy());
        put(members, "changedAt", written(task.changedAt()));
        members.put("revision", task.revision());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static @Nullable String written(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant().toString();
    }

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }
}
