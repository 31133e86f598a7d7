package io.gapwise.site.appraisals;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.appraisals.AppraisalRound;
import io.gapwise.service.appraisals.Appraisals;
import io.gapwise.service.appraisals.PersonaStanding;
import io.gapwise.service.appraisals.PersonaStandings;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.StaleStrategyItem;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a round says of a persona, before anybody has it written there. */
@Controller
@RequestMapping("/appraisals/{id}/personas/{persona}")
class AppraisedPersonaPages {

    private final Appraisals appraisals;
    private final PersonaStandings standings;
    private final Strategy strategy;

    AppraisedPersonaPages(Appraisals appraisals, PersonaStandings standings, Strategy strategy) {
        this.appraisals = appraisals;
        this.standings = standings;
        this.strategy = strategy;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") String id, @PathVariable("persona") String persona, Locale language)
            throws ResourceNotFound {
        return page(appraisals.get(id), persona, language, "", HttpStatus.OK);
    }

    /** Writes what was shown, and nothing else: where it is not that any more, it is shown again. */
    @PostMapping
    ModelAndView write(
            @PathVariable("id") String id,
            @PathVariable("persona") String persona,
            HttpServletRequest request,
            Locale language)
            throws ResourceNotFound {
        AppraisalRound round = appraisals.get(id);
        PersonaStanding standing = standings.of(round, persona, language);
        if (!standing.isNew() || !standing.patch().toString().equals(request.getParameter("seen"))) {
            return page(round, persona, language, "stale", HttpStatus.CONFLICT);
        }
        try {
            strategy.change(
                    StrategyKind.PERSONA, standing.persona().id(), revision(request), JsonTree.write(standing.patch()));
            return new ModelAndView("redirect:/appraisals/{id}", Map.of("id", id, "note", "persona"));
        } catch (StaleStrategyItem stale) {
            return page(round, persona, language, "stale", HttpStatus.CONFLICT);
        } catch (BadCase bad) {
            return page(round, persona, language, "refused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Returns the revision that somebody has seen; one that never is where the form does not say. */
    private static long revision(HttpServletRequest request) {
        String revision = request.getParameter("revision");
        return revision != null && revision.matches("\\d{1,15}") ? Long.parseLong(revision) : -1;
    }

    private ModelAndView page(AppraisalRound round, String persona, Locale language, String note, HttpStatus status)
            throws ResourceNotFound {
        PersonaStanding standing = standings.of(round, persona, language);
        return new ModelAndView("appraisals/persona", status)
                .addObject("round", round)
                .addObject("standing", standing)
                .addObject("standings", AppraisalPages.STANDINGS)
                .addObject("seen", standing.patch().toString())
                .addObject("note", note)
                .addObject(
                        "pageAddress",
                        "/appraisals/" + round.id() + "/personas/"
                                + standing.persona().id());
    }
}
