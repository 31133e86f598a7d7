package io.gapwise.site.evidence;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.evidence.EvidencePlan;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.service.evidence.CasePlan;
import io.gapwise.service.evidence.EvidenceTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the pages about evidence show. */
@Component
class EvidenceView {

    /** More questions than these are folded away. */
    static final int SHOWN = 7;

    private final Clock clock;

    EvidenceView(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }

    ModelAndView of(CasePlan found, Beside beside) {
        EvidencePlan plan = found.plan();
        List<EvidenceTask> open =
                found.tasks().stream().filter(task -> !task.content().done()).toList();
        List<EvidenceTask> done =
                found.tasks().stream().filter(task -> task.content().done()).toList();
        ModelAndView page = page("evidence/plan", found);
        page.addObject("plan", plan);
        page.addObject(
                "steps",
                plan.steps().stream()
                        .map(step -> ShownStep.of(step, found.tasks()))
                        .toList());
        page.addObject("standing", standing(plan));
        page.addObject("ways", found.ways());
        page.addObject("open", open);
        page.addObject("done", done);
        page.addObject("today", today());
        page.addObject("shown", SHOWN);
        page.addObject("beside", beside);
        page.addObject("typed", beside.form() != null && beside.task() == null ? beside.form() : TaskForm.EMPTY);
        page.addObject(
                "found",
                done.stream()
                        .filter(task -> task.id().equals(beside.found()))
                        .findFirst()
                        .orElse(null));
        page.addObject("wrong", wrong(beside));
        return page;
    }

    private static Map<String, TaskProblems.Shown> wrong(Beside beside) {
        return beside.problems().stream()
                .collect(Collectors.toMap(TaskProblems.Shown::field, each -> each, (a, b) -> a));
    }

    /** Returns the key of the sentence that says how firm the verdict is. */
    private static String standing(EvidencePlan plan) {
        if (plan.standing() == Standing.OPEN) {
            return plan.alone().isEmpty() ? "together" : "open";
        } else if (plan.standing() == Standing.SETTLED && plan.conditional()) {
            return "claimed";
        }
        return plan.standing().name();
    }

    ModelAndView done(
            CasePlan found, EvidenceTask task, String note, List<TaskProblems.Shown> problems, HttpStatusCode status) {
        ModelAndView page = page("evidence/done", found);
        page.addObject("task", task);
        page.addObject("ways", found.ways());
        page.addObject(
                "note",
                note.isEmpty() && task.content().note() != null ? task.content().note() : note);
        page.addObject("problems", problems);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(String template, CasePlan found) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("id", found.view().id());
        page.addObject("caseTitle", found.view().title());
        page.addObject("gapCase", found.gapCase());
        page.addObject("obstacles", Obstacle.values().length);
        return page;
    }
}
