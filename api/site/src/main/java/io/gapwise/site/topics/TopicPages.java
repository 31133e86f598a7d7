package io.gapwise.site.topics;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sessions.SignedInPerson;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.topics.TopicLink;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.TopicPage;
import io.gapwise.service.topics.Topics;
import io.gapwise.service.topics.TopicsForStrategy;
import io.gapwise.site.CurrentVisitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists what was offered to teams, and lets an offer be made and deleted. */
@Controller
@RequestMapping("/topics")
class TopicPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_OFFERED = 100;

    private final Topics topics;
    private final TopicsForStrategy forStrategy;
    private final Strategy strategy;
    private final OfferView view;
    private final CurrentVisitor visitor;

    TopicPages(
            Topics topics, TopicsForStrategy forStrategy, Strategy strategy, OfferView view, CurrentVisitor visitor) {
        this.topics = topics;
        this.forStrategy = forStrategy;
        this.strategy = strategy;
        this.view = view;
        this.visitor = visitor;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "done", defaultValue = "") String done) {
        TopicPage page = topics.page(ON_A_PAGE, TopicPage.read(after).orElse(null));
        return new ModelAndView("topics/list")
                .addObject("offers", page.offers())
                .addObject(
                        "states",
                        page.offers().stream()
                                .map(each -> topics.state(each).name())
                                .toList())
                .addObject("next", page.next())
                .addObject("after", after)
                .addObject("done", done.equals("deleted"));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(name = "persona", defaultValue = "") String persona, Locale language) {
        StrategyItem item = strategy.named(StrategyKind.PERSONA, persona.replace("\0", ""), false)
                .orElse(null);
        SignedInPerson person = visitor.person();
        String asker = person == null ? "" : person.name();
        return form(TypedOffer.begun(item, asker, topics.today(), language), Map.of(), item);
    }

    /** Makes an offer and shows its link. The page is not left for another one, because the link is stored nowhere. */
    @PostMapping("/new")
    ModelAndView offer(HttpServletRequest request, Locale language) {
        TypedOffer typed = TypedOffer.read(request);
        try {
            TopicLink link = topics.offer(typed.id(), typed.json(language.getLanguage()));
            TopicOffer offer = link.offer();
            String note = link.secret() == null ? "made" : "";
            return view.page(offer, HttpStatus.OK, view.untouched(offer), link, note);
        } catch (BadParameters bad) {
            ModelAndView page = form(
                    typed,
                    TypedProblems.of(bad, typed.topics(), language),
                    strategy.named(StrategyKind.PERSONA, typed.persona(), false).orElse(null));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView form(TypedOffer typed, Map<String, String> wrong, @Nullable StrategyItem persona) {
        List<String> capabilities = strategy.names(StrategyKind.CAPABILITY, false, MOST_OFFERED);
        List<String> objectives = strategy.names(StrategyKind.OBJECTIVE, false, MOST_OFFERED);
        return new ModelAndView("topics/new")
                .addObject("form", typed)
                .addObject("wrong", wrong)
                .addObject("capabilities", capabilities)
                .addObject("objectives", objectives)
                .addObject("personas", strategy.names(StrategyKind.PERSONA, false, MOST_OFFERED))
                .addObject("persona", persona)
                .addObject("pageAddress", "/topics/new");
    }

    @GetMapping("/{id}/candidates.json")
    ResponseEntity<byte[]> candidates(@PathVariable("id") String id) throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candidates.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(forStrategy.candidatesFile(topics.results(offer)));
    }

    @GetMapping("/{id}/delete")
    ModelAndView askBeforeDeleting(@PathVariable("id") String id) throws ResourceNotFound {
        return new ModelAndView("topics/delete").addObject("offer", topics.get(id));
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable("id") String id) throws ResourceNotFound {
        topics.delete(id);
        return new ModelAndView("redirect:/topics", Map.of("done", "deleted"));
    }
}
