package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.BadCase;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.site.drafts.DescribedCases;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import io.gapwise.site.drafts.UnreadableDraft;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Describes a case by asking one question at a time. Each answer is stored before the next question is asked. */
@Controller
@RequestMapping("/interviews")
class InterviewPages {

    private static final List<String> FIRST = List.of("title", "desired", "actual", "requestedSolution");

    private final Drafts drafts;
    private final LiveRules rules;
    private final AskingCache askings;
    private final DescribedCases cases;
    private final NotesOfCases notes;
    private final FromStrategy strategy;

    InterviewPages(
            Drafts drafts,
            LiveRules rules,
            AskingCache askings,
            DescribedCases cases,
            NotesOfCases notes,
            FromStrategy strategy) {
        this.drafts = drafts;
        this.rules = rules;
        this.askings = askings;
        this.cases = cases;
        this.notes = notes;
        this.strategy = strategy;
    }

    /** Offers an empty form, or one in which stands what a link from the strategy has brought. */
    @GetMapping("/new")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent) {
        return first(sent.toSingleValueMap(), Map.of(), HttpStatus.OK);
    }

    @Costly
    @PostMapping
    ModelAndView begun(@RequestParam MultiValueMap<String, String> sent) {
        CaseEdit edit = CaseEdit.empty();
        FIRST.forEach(path -> edit.set(property(path), sent.getOrDefault(path, List.of())));
        strategy.into(edit, sent.toSingleValueMap());
        if (edit.read().isEmpty()) {
            return first(sent.asSingleValueMap(), edit.wrong(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return to(cases.begin(edit.json()));
        } catch (BadCase e) {
            throw new IllegalStateException("What the form has read is a case.", e);
        }
    }

    private ModelAndView first(Map<String, String> typed, Map<String, CaseEdit.Wrong> wrong, HttpStatus status) {
        return new ModelAndView(
                "interview-new",
                Map.of(
                        "typed",
                        typed,
                        "wrong",
                        wrong,
                        "offered",
                        strategy.offered(),
                        "requested",
                        QuestionFields.words(property("requestedSolution"))),
                status);
    }

    @GetMapping("/{id}")
    ModelAndView next(
            @PathVariable("id") String id,
            @RequestParam(name = "ask", defaultValue = "") String ask,
            @RequestParam(name = "skip", defaultValue = "") String skip,
            @RequestParam(name = "leads", defaultValue = "") String leads)
            throws ResourceNotFound, UnreadableDraft, Refusal {
        OpenDraft described = described(id);
        return page(described, step(described), ask, skipped(skip), leads.equals("1"));
    }

    /** Stores one answer, or that nobody knows it, and continues with the next question. */
    @PostMapping("/{id}")
    ModelAndView answer(
            @PathVariable("id") String id,
            @RequestParam(name = "question", defaultValue = "") String question,
            @RequestParam(name = "skip", defaultValue = "") String skip,
            @RequestParam(name = "unknown", defaultValue = "") String unknown,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, UnreadableDraft, Refusal {
        // Another tab may have stored an answer to another question meanwhile; this answer is then added to the case as
        // it is now.
        for (int attempt = 1; ; attempt++) {
            OpenDraft described = described(id);
            List<Property> fields = QuestionFields.of(question);
            if (fields.isEmpty()) {
                return to(described.draft());
            }
            CaseEdit edit = CaseEdit.of(described.draft().body());
            Set<String> asked = new LinkedHashSet<>(described.asked());
            QuestionAnswer answer = QuestionAnswer.of(question, fields, Boolean.parseBoolean(unknown), sent);
            String caseId = described.draft().caseId();
            answer.into(edit, asked, caseId != null);
            answer.leftEmpty().ifPresent(edit::refuseEmpty);
            if (edit.read().isPresent() && caseId != null) {
                note(caseId, answer, edit);
            }
            if (!edit.wrong().isEmpty() || edit.read().isEmpty()) {
                ModelAndView page = page(described, step(described), question, skipped(skip), false);
                page.addObject("wrong", edit.wrong());
                page.addObject("typed", sent.asSingleValueMap());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page;
            }
            GapCase typed = edit.read().orElseThrow();
            List<Elsewhere> elsewhere = Elsewhere.of(described.gapCase(), typed, fields);
            if (!Elsewhere.seen(sent, described.gapCase(), fields) && !elsewhere.isEmpty()) {
                return conflict(described, typed, elsewhere, question, skipped(skip), sent);
            }
            try {
                drafts.keep(described.answered(question, edit.json(), asked));
                return new ModelAndView("redirect:/interviews/{id}", Map.of("id", id, "skip", skip));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /** Shows what another window has stored as the answer to this question meanwhile, and what was typed here. */
    private ModelAndView conflict(
            OpenDraft described,
            GapCase typed,
            List<Elsewhere> elsewhere,
            String question,
            List<String> skipped,
            MultiValueMap<String, String> sent)
            throws Refusal {
        OpenDraft shown = described.saying(typed);
        ModelAndView page = page(shown, step(shown), question, skipped, false);
        page.addObject("elsewhere", elsewhere);
        page.addObject("typed", sent.asSingleValueMap());
        page.addObject("seen", Elsewhere.stateOf(described.gapCase(), QuestionFields.of(question)));
        page.addObject("forget", "");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private void note(String caseId, QuestionAnswer answer, CaseEdit edit) throws ResourceNotFound, Refusal {
        for (Map.Entry<String, String> note : answer.notes().entrySet()) {
            try {
                notes.add(caseId, note.getKey(), note.getValue());
            } catch (BadCase e) {
                answer.refuseNote(note.getKey(), edit);
            }
        }
    }

    /** Shows what the answers on the form lead to, including those that are not stored yet. */
    @Costly
    @PostMapping("/{id}/preview")
    String preview(
            @PathVariable("id") String id,
            @RequestParam(name = "question", defaultValue = "") String question,
            @RequestParam MultiValueMap<String, String> sent,
            Model model)
            throws ResourceNotFound, UnreadableDraft, Refusal {
        OpenDraft described = described(id);
        CaseEdit edit = CaseEdit.of(described.draft().body());
        Set<String> asked = new LinkedHashSet<>(described.asked());
        List<Property> fields = QuestionFields.of(question);
        if (!fields.isEmpty()) {
            QuestionAnswer.of(question, fields, false, sent).into(edit, asked, true);
        } else {
            WholeForm.into(edit, sent);
        }
        GapCase gapCase = edit.read().orElse(described.gapCase());
        InterviewState step = askings.next(rules.now().advisor(), gapCase, asked);
        model.addAttribute("progress", Progress.of(step));
        return "interview :: progress";
    }

    /** Evaluates the case and redirects to its recommendation. */
    @PostMapping("/{id}/answer")
    String recommend(@PathVariable("id") String id) throws ResourceNotFound, UnreadableDraft, Refusal {
        Draft draft = drafts.of(id);
        IssuedRecommendation answer = cases.answer(draft);
        String before = draft.answered() == null ? draft.origin() : draft.answered();
        return "redirect:/answers/" + answer.id() + (before == null ? "" : "?before=" + before);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable("id") String id) throws ResourceNotFound {
        cases.discard(drafts.of(id));
        return "redirect:/";
    }

    /** @param leads whether the page shows what each answer would lead to */
    private ModelAndView page(
            OpenDraft described, InterviewState step, String ask, List<String> skipped, boolean leads) {
        List<Property> fields = QuestionFields.of(ask);
        String id = !fields.isEmpty()
                ? ask
                : step.next(skipped).map(OpenQuestion::id).orElse("");
        ModelAndView page = new ModelAndView("interview");
        page.addObject("draft", described.draft());
        page.addObject("gapCase", described.gapCase());
        page.addObject("progress", Progress.of(step));
        page.addObject("question", id.isEmpty() ? null : ShownQuestion.of(id, QuestionFields.of(id), step, leads));
        page.addObject("leads", leads);
        page.addObject("ask", fields.isEmpty() ? "" : ask);
        page.addObject("chosen", !fields.isEmpty());
        page.addObject("before", described.before(id));
        page.addObject("trail", described.trail());
        page.addObject("skip", String.join(",", skipped));
        page.addObject("skipThis", skipped.contains(id) ? "" : String.join(",", plus(skipped, id)));
        page.addObject("wrong", Map.of());
        page.addObject("typed", Map.of());
        page.addObject("elsewhere", List.of());
        page.addObject("seen", Elsewhere.stateOf(described.gapCase(), QuestionFields.of(id)));
        page.addObject("goes", cases.wouldGo(described.draft()));
        page.addObject("values", new FormValues());
        page.addObject("forget", taken(described));
        return page;
    }

    /** Lists the forms whose answers are now stored here, so that the browser can delete its own copies. */
    private static String taken(OpenDraft described) {
        String id = described.draft().id();
        return described.trail().stream()
                .map(question -> id + ":" + question)
                .collect(Collectors.joining(" ", "new ", ""));
    }

    private static List<String> plus(List<String> skipped, String id) {
        Set<String> all = new LinkedHashSet<>(skipped);
        all.add(id);
        return List.copyOf(all);
    }

    private static List<String> skipped(String list) {
        return Arrays.stream(list.split(","))
                .filter(question -> !QuestionFields.of(question).isEmpty())
                .distinct()
                .toList();
    }

    private InterviewState step(OpenDraft described) throws Refusal {
        return askings.next(rules.now().advisor(), described.gapCase(), described.asked());
    }

    private OpenDraft described(String id) throws ResourceNotFound, UnreadableDraft {
        return OpenDraft.of(drafts.of(id));
    }

    private static Property property(String path) {
        return CaseAnswers.find(path).orElseThrow();
    }

    private static ModelAndView to(Draft draft) {
        return new ModelAndView("redirect:/interviews/" + draft.id());
    }
}
