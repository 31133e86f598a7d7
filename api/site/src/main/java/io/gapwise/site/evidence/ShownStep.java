package io.gapwise.site.evidence;

import io.gapwise.insight.evidence.Step;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.service.evidence.TaskPart;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds a step of a plan together with the tasks that were made of it.
 *
 * @param left its parts of which no task takes care
 * @param task the numbers of the tasks that take care of the others
 */
record ShownStep(Step step, List<Step.Part> left, List<Integer> task) {

    static ShownStep of(Step step, List<EvidenceTask> tasks) {
        List<Step.Part> left = step.parts().stream()
                .filter(part -> tasks.stream().noneMatch(task -> takesCareOf(task, part)))
                .toList();
        List<Integer> numbers = tasks.stream()
                .filter(task -> step.parts().stream().anyMatch(part -> takesCareOf(task, part)))
                .map(EvidenceTask::number)
                .toList();
        return new ShownStep(step, left, numbers);
    }

    private static boolean takesCareOf(EvidenceTask task, Step.Part part) {
        return !task.content().done()
                && task.content().parts().stream().map(TaskPart::field).anyMatch(part.field()::equals);
    }

    /** Says whether tasks take care of all of it. */
    public boolean taken() {
        return left.isEmpty();
    }

    /** Returns the parts that are left as a form sends them. */
    public List<String> sent() {
        return left.stream().map(part -> part.field() + " " + part.way().id()).toList();
    }

    /** Returns the obstacles that it asks about, for the address of the page with the link. */
    public List<String> obstacles() {
        return step.parts().stream()
                .map(Step.Part::field)
                .filter(field -> field.startsWith("obstacles."))
                .map(field -> field.substring("obstacles.".length()))
                .toList();
    }

    /** Returns the numbers of the tasks in one text. */
    public String numbers() {
        return task.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
