package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.InitiativePage;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.recommendations.ListedRecommendations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lists what was decided, first where a check is overdue. */
@Controller
class InitiativeListPages {

    private final Initiatives initiatives;
    private final ListedRecommendations answers;
    private final Today today;

    InitiativeListPages(Initiatives initiatives, ListedRecommendations answers, Today today) {
        this.initiatives = initiatives;
        this.answers = answers;
        this.today = today;
    }

    @GetMapping("/initiatives")
    ModelAndView all(HttpServletRequest request) {
        return list(InitiativeFilters.read(request::getParameter), false);
    }

    /** Shows the made-up ones apart, because they are in no count. */
    @GetMapping("/initiatives/samples")
    ModelAndView samples(HttpServletRequest request) {
        return list(InitiativeFilters.read(name -> name.equals("cursor") ? request.getParameter(name) : null), true);
    }

    private ModelAndView list(InitiativeFilters filters, boolean samples) {
        List<String> owners = filters.owner().isEmpty() ? List.of() : initiatives.ownersLike(filters.owner());
        InitiativePage found = owners.isEmpty() && !filters.owner().isEmpty()
                ? new InitiativePage(List.of(), null)
                : initiatives.page(filters.filter(samples, owners));
        LocalDate day = today.day();
        ModelAndView page = new ModelAndView("initiatives/list");
        page.addObject("filters", filters);
        page.addObject("samples", samples);
        page.addObject(
                "rows",
                found.initiatives().stream()
                        .map(each -> InitiativeRow.of(each, day))
                        .toList());
        page.addObject("next", found.next());
        page.addObject("answered", answers.any());
        page.addObject("hasSamples", !samples && found.initiatives().isEmpty() && initiatives.anySample());
        return page;
    }
}
