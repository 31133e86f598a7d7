package io.gapwise.site.evidence;

import io.gapwise.service.evidence.TaskContent;
import io.gapwise.service.evidence.TaskPart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Holds what somebody typed for a task, as it was typed, so that it can be shown again.
 *
 * @param part the questions that it answers, each with the id of the way behind a blank
 */
public record TaskForm(List<String> part, String text, String owner, String due, String note, String revision) {

    static final TaskForm EMPTY = new TaskForm(List.of(), "", "", "", "", "");

    public TaskForm {
        part = List.copyOf(part);
    }

    static TaskForm read(MultiValueMap<String, String> sent) {
        return new TaskForm(
                sent.getOrDefault("part", List.of()),
                typed(sent, "text"),
                typed(sent, "owner"),
                typed(sent, "due"),
                typed(sent, "note"),
                typed(sent, "revision"));
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /** Says whether something stands where a day should, and is none. */
    boolean dueWrong() {
        return !due.isBlank() && day() == null;
    }

    private @Nullable LocalDate day() {
        try {
            return due.isBlank() ? null : LocalDate.parse(due.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    long revisionSeen() {
        try {
            return Long.parseLong(revision);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Returns a task that begins. */
    TaskContent begun() {
        List<TaskPart> parts = part.stream()
                .map(each -> each.split(" ", 2))
                .map(each -> new TaskPart(each[0], each.length > 1 && !each[1].isBlank() ? each[1] : null))
                .toList();
        return new TaskContent(parts, text, owner, day(), false, null);
    }

    /** Returns a task with what can be changed of it beside its state; a text that the ways say stays theirs. */
    TaskContent on(TaskContent before) {
        return new TaskContent(
                before.parts(), text.isBlank() ? before.text() : text, owner, day(), before.done(), note);
    }
}
