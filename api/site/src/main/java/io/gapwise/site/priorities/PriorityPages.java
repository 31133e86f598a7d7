package io.gapwise.site.priorities;

import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.service.load.Costly;
import io.gapwise.service.priorities.Priorities;
import io.gapwise.service.priorities.PriorityPage;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.Paging;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows in which order the cases come, and of each one why and what would move it. */
@Costly
@Controller
class PriorityPages {

    private final Priorities priorities;
    private final RankTexts texts;
    private final SiteTexts say;
    private final PlanRoute plans;

    PriorityPages(Priorities priorities, RankTexts texts, SiteTexts say, PlanRoute plans) {
        this.priorities = priorities;
        this.texts = texts;
        this.say = say;
        this.plans = plans;
    }

    /** A part of the list as far as the page shows it. */
    public record Part(String name, String title, String what, int count, List<ShownRank> ranks) {}

    @GetMapping(RankFilters.PATH)
    ModelAndView list(HttpServletRequest request) throws Refusal {
        RankFilters filters = RankFilters.read(request::getParameter);
        Paging paging = Paging.of(request.getParameter("page"), Integer.MAX_VALUE - Paging.LENGTH);
        PriorityPage page = priorities.page(filters.filter(paging.offset()), say.locale());
        Paging found = Paging.of(request.getParameter("page"), page.count());
        if (found.page() != paging.page()) {
            page = priorities.page(filters.filter(found.offset()), say.locale());
        }
        ModelAndView shown = new ModelAndView("priorities/list");
        shown.addObject("filters", filters);
        shown.addObject("paging", found);
        shown.addObject("parts", parts(page));
        shown.addObject("currency", page.currency());
        shown.addObject(
                "costs",
                page.ranked().stream().anyMatch(each -> each.known().sketch().costPerYear() != null));
        shown.addObject("ranked", page.count());
        shown.addObject("waiting", page.waiting());
        shown.addObject("plannable", plans.isThere());
        shown.addObject(
                "hasSamples", page.count() + page.waiting() == 0 && !filters.samples() && priorities.hasSamples());
        return shown;
    }

    private List<Part> parts(PriorityPage page) {
        Map<RankingPart, List<ShownRank>> ranks = new EnumMap<>(RankingPart.class);
        page.ranked()
                .forEach(each -> ranks.computeIfAbsent(each.part(), part -> new ArrayList<>())
                        .add(texts.of(each)));
        return ranks.entrySet().stream()
                .map(each -> new Part(
                        each.getKey().name(),
                        say.text("priorities.part." + each.getKey()),
                        say.text("priorities.part." + each.getKey() + ".what"),
                        page.counts().get(each.getKey()),
                        each.getValue()))
                .toList();
    }

    @GetMapping("/priorities/{case}")
    ModelAndView one(@PathVariable("case") String caseId) throws ResourceNotFound, Refusal {
        Priorities.Moves moves = priorities.moves(caseId, say.locale());
        ShownRank rank = texts.of(moves.entry());
        ModelAndView shown = new ModelAndView("priorities/rank");
        shown.addObject("rank", rank);
        shown.addObject("part", say.text("priorities.part." + moves.entry().part()));
        shown.addObject(
                "moves",
                moves.moves().stream()
                        .map(each -> texts.move(each, rank.caseId()))
                        .toList());
        shown.addObject("there", texts.there(moves));
        shown.addObject("plannable", plans.isThere());
        return shown;
    }
}
