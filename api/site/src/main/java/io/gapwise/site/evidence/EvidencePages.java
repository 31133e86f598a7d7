package io.gapwise.site.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.evidence.CaseEvidence;
import io.gapwise.service.evidence.CasePlan;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.service.evidence.StaleTask;
import io.gapwise.service.evidence.TaskContent;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.drafts.DescribedCases;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what could still turn the verdict of a case, and lets people share out who finds it out by when. */
@Controller
@RequestMapping("/cases/{id}/evidence")
class EvidencePages {

    private final CaseEvidence evidence;
    private final EvidenceView view;
    private final Drafts drafts;
    private final DescribedCases described;

    EvidencePages(CaseEvidence evidence, EvidenceView view, Drafts drafts, DescribedCases described) {
        this.evidence = evidence;
        this.view = view;
        this.drafts = drafts;
        this.described = described;
    }

    @Costly
    @GetMapping
    ModelAndView plan(@PathVariable("id") String id, @RequestParam(name = "found", defaultValue = "") String found)
            throws ResourceNotFound, Refusal {
        return view.of(evidence.of(id), Beside.found(found));
    }

    /** Takes a step of the plan over as a task, or adds one of somebody's own. */
    @PostMapping("/tasks")
    ModelAndView add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TaskForm form = TaskForm.read(sent);
        try {
            TaskProblems.requireDay(form);
            EvidenceTask task = evidence.add(id, form.begun());
            return back(id, "#task-" + task.number());
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong(null, form, TaskProblems.of(bad)));
        }
    }

    @PostMapping("/tasks/{task}")
    ModelAndView change(
            @PathVariable("id") String id,
            @PathVariable("task") String task,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TaskForm form = TaskForm.read(sent);
        EvidenceTask before = evidence.task(id, task);
        try {
            TaskProblems.requireDay(form);
            evidence.change(id, task, form.revisionSeen(), form.on(before.content()));
            return back(id, "#task-" + before.number());
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong(task, form, TaskProblems.of(bad)));
        } catch (StaleTask stale) {
            return stale(id, Beside.stale(task, form));
        }
    }

    @PostMapping("/tasks/{task}/delete")
    ModelAndView delete(@PathVariable("id") String id, @PathVariable("task") String task)
            throws ResourceNotFound, Refusal {
        evidence.delete(id, task);
        return back(id, "#tasks");
    }

    /** Asks what was found before a task is ticked off. */
    @GetMapping("/tasks/{task}/done")
    ModelAndView askWhatWasFound(@PathVariable("id") String id, @PathVariable("task") String task)
            throws ResourceNotFound, Refusal {
        CasePlan plan = evidence.of(id);
        return view.done(plan, evidence.task(id, task), "", List.of(), HttpStatus.OK);
    }

    /** Ticks a task off, and leads to the question that it was to answer; to all of them where there are several. */
    @PostMapping("/tasks/{task}/done")
    ModelAndView done(
            @PathVariable("id") String id,
            @PathVariable("task") String task,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TaskForm form = TaskForm.read(sent);
        EvidenceTask before = evidence.task(id, task);
        TaskContent was = before.content();
        String note = form.note().isBlank() ? String.valueOf(was.note() == null ? "" : was.note()) : form.note();
        try {
            EvidenceTask now = evidence.change(
                    id,
                    task,
                    form.revisionSeen(),
                    new TaskContent(was.parts(), was.text(), was.owner(), was.due(), true, note));
            if (now.content().parts().isEmpty()) {
                return back(id, "#task-" + now.number());
            }
            if (EvidenceTexts.isLink(now, evidence.of(id).ways())) {
                return new ModelAndView("redirect:/cases/" + id + "/voices");
            }
            if (now.content().parts().size() == 1) {
                return interview(id, now.content().parts().get(0).field());
            }
            return back(id, "?found=" + now.id() + "#found");
        } catch (BadCase bad) {
            return view.done(
                    evidence.of(id), before, form.note(), TaskProblems.of(bad), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleTask stale) {
            return stale(id, Beside.stale(task, form));
        }
    }

    /** Takes back that a task is done. */
    @PostMapping("/tasks/{task}/reopen")
    ModelAndView reopen(
            @PathVariable("id") String id,
            @PathVariable("task") String task,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TaskForm form = TaskForm.read(sent);
        EvidenceTask before = evidence.task(id, task);
        TaskContent was = before.content();
        try {
            evidence.change(
                    id,
                    task,
                    form.revisionSeen(),
                    new TaskContent(was.parts(), was.text(), was.owner(), was.due(), false, was.note()));
            return back(id, "#task-" + before.number());
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong(task, form, TaskProblems.of(bad)));
        } catch (StaleTask stale) {
            return stale(id, Beside.stale(task, form));
        }
    }

    /** Leads to the question of the interview that asks for an answer. */
    @PostMapping("/question")
    ModelAndView question(@PathVariable("id") String id, @RequestParam(name = "field", defaultValue = "") String field)
            throws ResourceNotFound, Refusal {
        if (CaseAnswers.find(field).isEmpty()) {
            throw new ResourceNotFound("There is no such question.");
        }
        return interview(id, field);
    }

    /** Goes on with the draft of the case, or begins one, at the question that asks for an answer. */
    private ModelAndView interview(String id, String field) throws ResourceNotFound, Refusal {
        Optional<Draft> open = drafts.openOf(id);
        String draft = open.isPresent() ? open.get().id() : described.change(id).id();
        String question = EvidenceTexts.interviewQuestion(field);
        String place = question.equals(field) ? "" : "#" + field;
        return new ModelAndView("redirect:/interviews/" + draft + "?ask=" + question + place);
    }

    private ModelAndView wrong(String id, Beside beside) throws ResourceNotFound, Refusal {
        ModelAndView page = view.of(evidence.of(id), beside);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView stale(String id, Beside beside) throws ResourceNotFound, Refusal {
        ModelAndView page = view.of(evidence.of(id), beside);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView back(String id, String where) {
        return new ModelAndView("redirect:/cases/" + id + "/evidence" + where);
    }
}
