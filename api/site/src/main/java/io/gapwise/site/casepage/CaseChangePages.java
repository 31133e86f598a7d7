package io.gapwise.site.casepage;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.cases.CaseDetails;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Changes what is kept of a case beside what it says. Each form changes one thing and sends what stood there before, so
 * that two who change different things do not disturb each other, and of two who change the same both texts are shown.
 */
@Controller
@RequestMapping(CaseAddress.PATH)
class CaseChangePages {

    private static final int ATTEMPTS = 5;

    private final GapCases cases;
    private final CasePages pages;

    CaseChangePages(GapCases cases, CasePages pages) {
        this.cases = cases;
        this.pages = pages;
    }

    /**
     * Holds two texts of which only one can stay.
     *
     * @param there what somebody else has written meanwhile
     * @param here what was typed
     */
    record Conflict(DetailField field, String there, String here) {}

    /** Holds a text that cannot be taken. */
    record Refused(DetailField field, String before, String typed) {}

    @PostMapping("/details")
    ModelAndView change(
            @PathVariable("id") String id,
            @RequestParam(name = "field", defaultValue = "") String name,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestParam(name = "now", defaultValue = "") String now)
            throws ResourceNotFound, Refusal {
        DetailField field =
                DetailField.of(name).orElseThrow(() -> new ResourceNotFound("There is no field of this name."));
        String typed = field.written(now);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CaseView view = cases.get(id);
            String there = field.read(view.details());
            if (there.equals(typed)) {
                return new ModelAndView(CaseAddress.redirect(id));
            }
            if (!field.written(there).equals(field.written(before))) {
                return page(view, HttpStatus.CONFLICT).addObject("conflict", new Conflict(field, there, typed));
            }
            try {
                cases.describe(id, view.revision(), field.with(view.details(), typed));
                return new ModelAndView(CaseAddress.redirect(id));
            } catch (BadCase e) {
                return page(view, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("refused", new Refused(field, there, now));
            } catch (StaleCase e) {
                // Somebody has changed something; whether it is this field shows the next attempt.
            }
        }
        throw new OptimisticLockingFailureException("The case changes faster than it can be changed.");
    }

    @PostMapping("/archive")
    String archive(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return described(id, details -> details.withArchived(true));
    }

    @PostMapping("/bring-back")
    String bringBack(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return described(id, details -> details.withArchived(false));
    }

    private String described(String id, UnaryOperator<CaseDetails> change) throws ResourceNotFound, Refusal {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CaseView view = cases.get(id);
            try {
                cases.describe(id, view.revision(), change.apply(view.details()));
                return CaseAddress.redirect(id);
            } catch (BadCase e) {
                throw new IllegalStateException("What is stored of a case can be stored again.", e);
            } catch (StaleCase e) {
                // The next attempt begins from what somebody else made of it.
            }
        }
        throw new OptimisticLockingFailureException("The case changes faster than it can be changed.");
    }

    /** Goes back to what the case said before, unless somebody has changed it since the page was opened. */
    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable("id") String id, @RequestParam(name = "revision", defaultValue = "") String revision)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        if (!cases.undoable(id)) {
            return notUndone(view, "case.nothingToUndo");
        }
        try {
            cases.undo(id, revision.matches("\\d{1,18}") ? Long.parseLong(revision) : 0);
            return new ModelAndView(CaseAddress.redirect(id));
        } catch (StaleCase e) {
            return notUndone(cases.get(id), "case.notUndone");
        }
    }

    private ModelAndView notUndone(CaseView view, String why) {
        return page(view, HttpStatus.CONFLICT).addObject("notUndone", why);
    }

    private ModelAndView page(CaseView view, HttpStatus status) {
        ModelAndView page = pages.page(view);
        page.setStatus(status);
        return page;
    }
}
