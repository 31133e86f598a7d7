package io.gapwise.site.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a page shows beside the plan: what somebody typed that could not be kept, and why, or the task that was just
 * ticked off.
 *
 * @param task the id of the task whose form it was; null for a new one
 * @param form what was typed; null where nothing was sent
 * @param problems what is wrong with it
 * @param stale whether somebody else has changed the task meanwhile
 * @param found the id of the task that was just ticked off; empty where there is none
 */
record Beside(
        @Nullable String task,
        @Nullable TaskForm form,
        List<TaskProblems.Shown> problems,
        boolean stale,
        String found) {

    Beside {
        problems = List.copyOf(problems);
    }

    static Beside found(String task) {
        return new Beside(null, null, List.of(), false, task);
    }

    static Beside wrong(@Nullable String task, TaskForm form, List<TaskProblems.Shown> problems) {
        return new Beside(task, form, problems, false, "");
    }

    static Beside stale(String task, TaskForm form) {
        return new Beside(task, form, List.of(), true, "");
    }

    /** Says whether this is about the form of a task. */
    public boolean about(String id) {
        return id.equals(task);
    }
}
