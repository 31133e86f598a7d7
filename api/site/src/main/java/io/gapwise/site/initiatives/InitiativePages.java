package io.gapwise.site.initiatives;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.initiatives.StaleInitiative;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Shows an initiative and takes what somebody knows of it. */
@Controller
@RequestMapping("/initiatives/{id}")
class InitiativePages {

    /** What the page can say that was done; each is the end of a key. */
    private static final Set<String> DONE =
            Set.of("decided", "observed", "points", "lms", "saved", "status", "deleted");

    private static final String SAVED = "saved";

    private final Initiatives initiatives;
    private final InitiativeView view;
    private final FormTexts forms;
    private final ContentTexts contents;
    private final SiteTexts say;

    InitiativePages(
            Initiatives initiatives, InitiativeView view, FormTexts forms, ContentTexts contents, SiteTexts say) {
        this.initiatives = initiatives;
        this.view = view;
        this.forms = forms;
        this.contents = contents;
        this.say = say;
    }

    @Costly
    @GetMapping
    ModelAndView shown(
            @PathVariable("id") String id,
            @RequestParam(name = "done", defaultValue = "") String done,
            @RequestParam(name = "count", defaultValue = "") String count,
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "wrong", defaultValue = "") String wrong,
            @RequestParam(name = "asOf", defaultValue = "") String asOf)
            throws ResourceNotFound, Refusal {
        Beside beside = wrong.equals("large")
                ? Beside.wrong("", forms.tooLarge(), Typed.NOTHING)
                : Beside.done(DONE.contains(done) ? done : "", count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0);
        Initiative shown = initiatives.get(id);
        ModelAndView page = view.of(shown, beside, day(asOf));
        page.addObject("forget", DONE.contains(done) ? KeptForm.taken(shown, done, of) : null);
        return page;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Leads whoever opens the address of a form, as after one that was not kept, to the page that has the form. */
    @GetMapping({
        "/status",
        "/in-place",
        "/isolation",
        "/answers",
        "/observations",
        "/points",
        "/points/file",
        "/reports/file",
        "/checks"
    })
    ModelAndView form(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return new ModelAndView("redirect:/initiatives/" + initiatives.get(id).id());
    }

    @PostMapping("/status")
    ModelAndView status(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        return changed(initiatives.get(id), InitiativeChanges.status(sent), sent, "status", "status");
    }

    @PostMapping("/in-place")
    ModelAndView inPlace(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        Initiative now = initiatives.get(id);
        return changed(now, InitiativeChanges.inPlace(now.content(), sent), sent, "in-place", SAVED);
    }

    @PostMapping("/isolation")
    ModelAndView isolation(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        return changed(initiatives.get(id), InitiativeChanges.isolation(sent), sent, "isolation", SAVED);
    }

    @PostMapping("/answers")
    ModelAndView answers(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        return changed(initiatives.get(id), InitiativeChanges.answers(sent), sent, "answers", SAVED);
    }

    private ModelAndView changed(
            Initiative now, ObjectNode patch, MultiValueMap<String, String> sent, String form, String done)
            throws ResourceNotFound, Refusal {
        try {
            initiatives.change(now.id(), FormJson.revision(sent), JsonTree.write(patch));
            return back(now.id(), done + (done.equals(SAVED) ? "&of=" + form : ""));
        } catch (BadCase bad) {
            return view.of(now, Beside.wrong(form, forms.ofChange(bad, now.content()), Typed.of(sent)), null);
        } catch (StaleInitiative stale) {
            List<ContentTexts.Change> changed = contents.since(initiatives.history(now.id()), FormJson.revision(sent));
            return view.of(initiatives.get(now.id()), Beside.stale(form, Typed.of(sent), changed), null);
        }
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        Initiative now = initiatives.get(id);
        ModelAndView page = new ModelAndView("initiatives/versions");
        page.addObject("id", id);
        page.addObject("name", now.content().title());
        page.addObject("versions", ShownVersion.of(initiatives.history(id), contents, say));
        return page;
    }

    @GetMapping("/delete")
    ModelAndView askBeforeDeleting(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return deleting(initiatives.get(id), false);
    }

    private static ModelAndView deleting(Initiative now, boolean stale) {
        ModelAndView page = new ModelAndView("initiatives/delete");
        page.addObject("id", now.id());
        page.addObject("name", now.content().title());
        page.addObject("revision", now.revision());
        page.addObject("stale", stale);
        page.addObject("pageAddress", "/initiatives/" + now.id() + "/delete");
        return page;
    }

    /** Deletes what somebody has seen; where somebody else has changed it since, it is asked again. */
    @PostMapping("/delete")
    ModelAndView delete(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        try {
            initiatives.delete(id, FormJson.revision(sent));
            return new ModelAndView("redirect:/initiatives");
        } catch (StaleInitiative stale) {
            ModelAndView page = deleting(initiatives.get(id), true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    static ModelAndView back(String id, String done) {
        return new ModelAndView("redirect:/initiatives/" + id + "?done=" + done);
    }
}
