package io.gapwise.site.topics;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.StaleStrategyItem;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.topics.PersonaFacts;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.Topics;
import io.gapwise.service.topics.TopicsForStrategy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what follows about the persona from what a team chose, before anybody has it written there. */
@Controller
@RequestMapping("/topics/{id}/persona")
class OfferedPersonaPages {

    private final Topics topics;
    private final TopicsForStrategy forStrategy;
    private final Strategy strategy;

    OfferedPersonaPages(Topics topics, TopicsForStrategy forStrategy, Strategy strategy) {
        this.topics = topics;
        this.forStrategy = forStrategy;
        this.strategy = strategy;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") String id) throws ResourceNotFound {
        return page(topics.get(id), "", HttpStatus.OK);
    }

    /** Writes what was shown, and nothing else: where it is not that any more, it is shown again. */
    @PostMapping
    ModelAndView write(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        Optional<PersonaFacts> found = forStrategy.facts(topics.results(offer));
        String seen = request.getParameter("seen");
        if (found.isEmpty() || !found.get().isNew() || !seen(found.get()).equals(seen)) {
            return page(offer, "stale", HttpStatus.CONFLICT);
        }
        PersonaFacts facts = found.get();
        try {
            strategy.change(
                    StrategyKind.PERSONA,
                    facts.persona().id(),
                    OfferPages.revision(request),
                    JsonTree.write(facts.patch()));
            return new ModelAndView("redirect:/topics/{id}", Map.of("id", id, "note", "persona"));
        } catch (StaleStrategyItem stale) {
            return page(offer, "stale", HttpStatus.CONFLICT);
        } catch (BadCase bad) {
            return page(offer, "refused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(TopicOffer offer, String note, HttpStatus status) {
        PersonaFacts facts = forStrategy.facts(topics.results(offer)).orElse(null);
        return new ModelAndView("topics/persona", status)
                .addObject("offer", offer)
                .addObject("facts", facts)
                .addObject("seen", facts == null ? "" : seen(facts))
                .addObject("note", note)
                .addObject("pageAddress", "/topics/" + offer.id() + "/persona");
    }

    private static String seen(PersonaFacts facts) {
        return facts.patch().toString();
    }
}
