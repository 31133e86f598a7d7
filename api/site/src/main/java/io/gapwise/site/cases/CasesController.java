package io.gapwise.site.cases;

import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.site.Paging;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the list of all answered cases, page by page; it can be searched, filtered and sorted. */
@Controller
class CasesController {

    private final ListedRecommendations recommendations;
    private final Chips chips;
    private final Choices choices;
    private final SiteTexts say;

    CasesController(ListedRecommendations recommendations, Chips chips, Choices choices, SiteTexts say) {
        this.recommendations = recommendations;
        this.chips = chips;
        this.choices = choices;
        this.say = say;
    }

    @GetMapping("/cases")
    String cases(HttpServletRequest request, HttpServletResponse response, Model model) {
        Filters filters = Filters.read(request::getParameter);
        CaseQuery query = filters.query();
        Paging paging = Paging.of(request.getParameter("page"), recommendations.count(query));
        model.addAttribute("filters", filters);
        model.addAttribute("chips", chips.of(filters));
        model.addAttribute("shown", choices.shown(filters));
        model.addAttribute("folded", choices.folded(filters));
        model.addAttribute("unfolded", choices.unfolded(filters));
        model.addAttribute("order", choices.order(filters));
        model.addAttribute("paging", paging);
        model.addAttribute("count", count(paging, filters));
        List<CaseRow> found = paging.count() == 0
                ? List.of()
                : recommendations.page(query, paging.offset(), Paging.LENGTH).stream()
                        .map(listed -> CaseRow.of(listed, say))
                        .toList();
        model.addAttribute("found", found);
        model.addAttribute(
                "outdated",
                recommendations.outdated(found.stream().map(CaseRow::caseId).toList()));
        String with = filters.value(Filters.WITH);
        model.addAttribute(
                "beside",
                with == null
                        ? null
                        : recommendations
                                .of(with)
                                .map(listed -> CaseRow.of(listed, say))
                                .orElse(null));
        if (request.getHeader("HX-Request") != null) {
            // The filters go into the address, so that the list can be bookmarked, shared and returned to.
            response.setHeader("HX-Push-Url", request.getContextPath() + filters.page(paging.page()));
        }
        return "cases/list";
    }

    private String count(Paging paging, Filters filters) {
        String number = say.number(paging.count());
        if (paging.count() == 1) {
            return say.text(filters.narrow() ? "cases.count.match.one" : "cases.count.one");
        }
        return say.text(filters.narrow() ? "cases.count.match" : "cases.count", number);
    }
}
