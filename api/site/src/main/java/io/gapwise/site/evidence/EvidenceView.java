package io.gapwise.site.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.evidence.EvidencePlan;
import io.gapwise.service.evidence.CasePlan;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the pages about evidence show. */
@Component
class EvidenceView {

    /** More questions than these are folded away. */
    static final int SHOWN = 7;

    private final Clock clock;
    private final Drafts drafts;

    EvidenceView(Clock clock, Drafts drafts) {
        this.clock = clock;
        this.drafts = drafts;
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
        page.addObject("standing", plan.standing().name());
        page.addObject("ways", found.ways());
        page.addObject("open", open);
        page.addObject("waiting", waiting(found));
        page.addObject(
                "dated", found.tasks().stream().anyMatch(task -> task.content().due() != null));
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

    /** Returns the draft in which answers wait that the case does not have yet; null where there is none. */
    private @Nullable Draft waiting(CasePlan found) {
        return drafts.openOf(found.view().id())
                .filter(draft -> saysMore(draft, found.gapCase()))
                .orElse(null);
    }

    private static boolean saysMore(Draft draft, GapCase gapCase) {
        try {
            return !GapCaseJson.read(draft.body().getBytes(StandardCharsets.UTF_8))
                    .equals(gapCase);
        } catch (BadCase e) {
            return true;
        }
    }

    private static Map<String, TaskProblems.Shown> wrong(Beside beside) {
        return beside.problems().stream()
                .collect(Collectors.toMap(TaskProblems.Shown::field, each -> each, (a, b) -> a));
    }

    ModelAndView done(
            CasePlan found, EvidenceTask task, String note, List<TaskProblems.Shown> problems, HttpStatusCode status) {
        ModelAndView page = page("evidence/done", found);
        page.addObject("task", task);
        page.addObject("link", EvidenceTexts.isLink(task, found.ways()));
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
