package io.gapwise.site.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.service.appraisals.AppraisalPage;
import io.gapwise.service.appraisals.AppraisalRound;
import io.gapwise.service.appraisals.Appraisals;
import io.gapwise.service.appraisals.AppraisedGroup;
import io.gapwise.service.appraisals.PersonaStandings;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists rounds of appraisals, shows one, and deletes it. */
@Controller
@RequestMapping("/appraisals")
class AppraisalPages {

    static final List<Standing> STANDINGS = List.of(Standing.values());

    private static final int ON_A_PAGE = 50;
    private static final int GROUPS_ON_A_PAGE = 200;
    private static final int MOST_CAPABILITIES = 200;
    private static final Set<String> NOTES = Set.of("kept", "persona", "same");

    private final Appraisals appraisals;
    private final PersonaStandings personas;

    AppraisalPages(Appraisals appraisals, PersonaStandings personas) {
        this.appraisals = appraisals;
        this.personas = personas;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "done", defaultValue = "") String done) {
        AppraisalPage page =
                appraisals.page(ON_A_PAGE, AppraisalPage.read(after).orElse(null));
        return new ModelAndView("appraisals/list")
                .addObject("rounds", page.rounds())
                .addObject("capabilities", appraisals.capabilities(MOST_CAPABILITIES))
                .addObject("next", page.next())
                .addObject("after", after)
                .addObject("done", done.equals("deleted"));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable("id") String id,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "from", defaultValue = "0") String from)
            throws ResourceNotFound {
        AppraisalRound round = appraisals.get(id);
        int first = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        List<AppraisedGroup> groups =
                round.groups().stream().skip(first).limit(GROUPS_ON_A_PAGE).toList();
        int next = first + GROUPS_ON_A_PAGE;
        return new ModelAndView("appraisals/round")
                .addObject("round", round)
                .addObject("groups", groups)
                .addObject("first", first)
                .addObject("next", next < round.groups().size() ? next : 0)
                .addObject("standings", STANDINGS)
                .addObject("together", AppraisedGroup.TOGETHER)
                .addObject("personas", personas.personas(round))
                .addObject("note", NOTES.contains(note) ? note : "")
                .addObject("pageAddress", "/appraisals/" + id);
    }

    @GetMapping("/{id}/delete")
    ModelAndView askBeforeDeleting(@PathVariable("id") String id) throws ResourceNotFound {
        return new ModelAndView("appraisals/delete").addObject("round", appraisals.get(id));
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable("id") String id) throws ResourceNotFound {
        appraisals.delete(id);
        return new ModelAndView("redirect:/appraisals", Map.of("done", "deleted"));
    }
}
