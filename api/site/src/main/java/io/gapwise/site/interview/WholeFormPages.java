package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import io.gapwise.site.drafts.UnreadableDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Describes a case on one form. Changes that another tab stored in the meantime are shown before anything overwrites
 * them.
 */
@Controller
class WholeFormPages {

    private final Drafts drafts;
    private final LiveRules rules;
    private final AskingCache askings;

    WholeFormPages(Drafts drafts, LiveRules rules, AskingCache askings) {
        this.drafts = drafts;
        this.rules = rules;
        this.askings = askings;
    }

    @GetMapping("/interviews/{id}/all")
    ModelAndView all(@PathVariable("id") String id) throws ResourceNotFound, UnreadableDraft, Refusal {
        OpenDraft described = OpenDraft.of(drafts.of(id));
        GapCase gapCase = described.gapCase();
        return page(described, gapCase, StatementRow.of(gapCase), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/all")
    ModelAndView keep(
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "then", defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, UnreadableDraft, Refusal {
        OpenDraft described = OpenDraft.of(drafts.of(id));
        CaseEdit edit = CaseEdit.of(described.draft().body());
        WholeForm.into(edit, sent);
        GapCase typed = edit.read().orElse(null);
        List<StatementRow> rows =
                WholeForm.hasStatements(sent) ? StatementRow.sent(sent) : StatementRow.of(described.gapCase());
        List<CaseEdit.Wrong> unusable = unusable(version, sent);
        if (typed == null || !unusable.isEmpty()) {
            GapCase shown = typed == null ? shown(described, sent) : typed;
            return page(described, shown, rows, edit.wrong(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("unusable", unusable);
        }
        if (!version.equals(String.valueOf(described.draft().version()))) {
            return page(described, typed, rows, Map.of(), elsewhere(described.gapCase(), typed), HttpStatus.CONFLICT);
        }
        Set<String> asked = new LinkedHashSet<>(described.asked());
        Property.sent().stream()
                .filter(property -> CaseAnswers.sent(property.read(typed)) != null)
                .forEach(property -> asked.remove(property.path()));
        Draft draft = described.draft();
        try {
            drafts.keep(draft.described(edit.json(), asked, draft.answeredQuestions()));
        } catch (OptimisticLockingFailureException e) {
            OpenDraft now = OpenDraft.of(drafts.of(id));
            return page(now, typed, rows, Map.of(), elsewhere(now.gapCase(), typed), HttpStatus.CONFLICT);
        }
        return new ModelAndView(
                then.equals("answer") ? "forward:/interviews/" + id + "/answer" : "redirect:/interviews/" + id);
    }

    /** Describes what was sent beside the answers and cannot be used. */
    private static List<CaseEdit.Wrong> unusable(String version, MultiValueMap<String, String> sent) {
        List<CaseEdit.Wrong> unusable = new ArrayList<>();
        if (!version.matches("\\d{1,9}")) {
            unusable.add(CaseEdit.Wrong.ofNoQuestion("form.wrong.version", version));
        }
        WholeForm.unknownNames(sent)
                .forEach(name -> unusable.add(CaseEdit.Wrong.ofNoQuestion("form.wrong.field", name)));
        return unusable;
    }

    /** Returns the case with the typed values that are valid; the others are shown as typed, with their problems. */
    private static GapCase shown(OpenDraft described, MultiValueMap<String, String> sent) {
        CaseEdit edit = CaseEdit.of(described.draft().body());
        for (Property property : Property.sent()) {
            if (!WholeForm.has(property, sent)) {
                continue;
            }
            CaseEdit tried = CaseEdit.of(edit.json());
            tried.set(property, sent.getOrDefault(property.path(), List.of()));
            if (tried.read().isPresent()) {
                edit = tried;
            }
        }
        if (WholeForm.hasStatements(sent)) {
            CaseEdit tried = CaseEdit.of(edit.json());
            tried.setStatements(StatementRow.sent(sent));
            if (tried.read().isPresent()) {
                edit = tried;
            }
        }
        return edit.read().orElse(described.gapCase());
    }

    private static List<Elsewhere> elsewhere(GapCase there, GapCase here) {
        List<Elsewhere> elsewhere = new ArrayList<>(Elsewhere.of(there, here, Property.sent()));
        Object saidThere = CaseAnswers.sent(there.evidence().statements());
        Object saidHere = CaseAnswers.sent(here.evidence().statements());
        if (!Objects.equals(saidThere, saidHere)) {
            elsewhere.add(new Elsewhere(Evidence.STATEMENTS, saidThere, saidHere));
        }
        return elsewhere;
    }

    private ModelAndView page(
            OpenDraft described,
            GapCase shown,
            List<StatementRow> rows,
            Map<String, CaseEdit.Wrong> wrong,
            List<Elsewhere> elsewhere,
            HttpStatus status)
            throws Refusal {
        Map<String, List<Property>> groups = new LinkedHashMap<>(QuestionFields.grouped());
        ModelAndView page = new ModelAndView("interview-all", status);
        page.addObject("draft", described.draft());
        page.addObject("gapCase", shown);
        page.addObject("groups", groups);
        page.addObject("statements", StatementRow.withEmptyRows(rows));
        page.addObject("wrong", wrong);
        page.addObject("unusable", List.of());
        page.addObject("elsewhere", elsewhere);
        page.addObject("form", new FormValues());
        page.addObject("progress", Progress.of(askings.next(rules.now().advisor(), shown, described.asked())));
        return page;
    }
}
