package io.gapwise.service.evidence;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is sent of a task: members replace those that it has, and null takes them away (RFC 7396). */
final class TaskReader {

    private static final List<String> MEMBERS = List.of("parts", "text", "owner", "due", "done", "note");
    private static final Set<String> READ_ONLY =
            Set.of("id", "case", "number", "doneAt", "doneBy", "createdAt", "createdBy", "changedAt", "revision");
    private static final List<String> OF_PART = List.of("field", "way");

    private final List<Problem> problems = new ArrayList<>();

    private TaskReader() {}

    /** @throws BadCase with everything that is wrong with the form; what it says is checked later */
    static TaskContent read(byte[] json, TaskContent before) throws BadCase {
        JsonNode sent = JsonTree.read(json);
        TaskReader reader = new TaskReader();
        if (!sent.isObject()) {
            throw new BadCase(List.of(new Problem(ProblemKind.WRONG_TYPE, "", "A task is an object.", MEMBERS, null)));
        }
        TaskContent content = before;
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            content = reader.with(content, member.getKey(), member.getValue());
        }
        if (!reader.problems.isEmpty()) {
            throw new BadCase(reader.problems);
        }
        return content;
    }

    private TaskContent with(TaskContent has, String name, JsonNode value) {
        String here = "/" + name;
        return switch (name) {
            case "parts" -> new TaskContent(parts(value), has.text(), has.owner(), has.due(), has.done(), has.note());
            case "text" ->
                new TaskContent(has.parts(), text(value, here), has.owner(), has.due(), has.done(), has.note());
            case "owner" ->
                new TaskContent(has.parts(), has.text(), text(value, here), has.due(), has.done(), has.note());
            case "due" ->
                new TaskContent(has.parts(), has.text(), has.owner(), day(value, here), has.done(), has.note());
            case "done" ->
                new TaskContent(has.parts(), has.text(), has.owner(), has.due(), yesOrNo(value, here), has.note());
            case "note" ->
                new TaskContent(has.parts(), has.text(), has.owner(), has.due(), has.done(), text(value, here));
            default -> {
                unknown(name);
                yield has;
            }
        };
    }

    private void unknown(String name) {
        String here = "/" + name.replace("~", "~0").replace("/", "~1");
        if (READ_ONLY.contains(name)) {
            problems.add(Problem.at(ProblemKind.READ_ONLY, here, "Only the service says this; leave it out."));
        } else {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_FIELD, here, "There is no such field of a task.", name, MEMBERS));
        }
    }

    private @Nullable String text(JsonNode value, String here) {
        if (value.isNull() || value.isString()) {
            return value.isNull() ? null : value.asString();
        }
        problems.add(Problem.at(ProblemKind.WRONG_TYPE, here, "This must be a text."));
        return null;
    }

    private boolean yesOrNo(JsonNode value, String here) {
        if (!value.isBoolean() && !value.isNull()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, here, "This must be true or false."));
        }
        return value.isBoolean() && value.asBoolean();
    }

    private @Nullable LocalDate day(JsonNode value, String here) {
        String text = text(value, here);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.at(ProblemKind.WRONG_FORM, here, "A day is written such as 2026-03-31."));
            return null;
        }
    }

    private List<TaskPart> parts(JsonNode value) {
        List<TaskPart> parts = new ArrayList<>();
        if (!value.isArray() && !value.isNull()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/parts", "This must be a list."));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            part(value.get(i), "/parts/" + i, parts);
        }
        return parts;
    }

    private void part(JsonNode value, String here, List<TaskPart> parts) {
        if (!value.isObject()) {
            problems.add(new Problem(ProblemKind.WRONG_TYPE, here, "A part is an object.", OF_PART, null));
            return;
        }
        for (String name : value.propertyNames()) {
            if (!OF_PART.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        here + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "There is no such field of a part.",
                        name,
                        OF_PART));
            }
        }
        String field = value.has("field") ? text(value.get("field"), here + "/field") : null;
        if (!value.path("field").isString()) {
            problems.add(Problem.at(ProblemKind.MISSING, here + "/field", "A part says which answer it finds out."));
        }
        String way = value.has("way") ? text(value.get("way"), here + "/way") : null;
        parts.add(new TaskPart(field == null ? "" : field, way));
    }
}
