package io.gapwise.site.strategy;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.KeptCase;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.CaseUse;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import io.gapwise.service.strategy.StrategyOverviews;
import io.gapwise.service.strategy.StrategyPrefill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Offers the audiences of cases from which personas can be made. */
@Controller
class PersonaPages {

    private static final int MOST = 100;

    private final Strategy strategy;
    private final StrategyOverviews overviews;
    private final GapCases cases;

    PersonaPages(Strategy strategy, StrategyOverviews overviews, GapCases cases) {
        this.strategy = strategy;
        this.overviews = overviews;
        this.cases = cases;
    }

    /** An audience of a case; several cases of the same role stand together under the one that was changed last. */
    public record Audience(String role, String caseId, String title, int cases, boolean known) {}

    @GetMapping("/strategy/personas/from-cases")
    ModelAndView offered() {
        Map<String, Audience> byRole = new LinkedHashMap<>();
        for (CaseUse use : overviews.uses(false)) {
            String role = use.role();
            if (role != null) {
                byRole.merge(
                        StrategyName.key(role),
                        new Audience(role, use.id(), use.title(), 1, false),
                        (one, other) -> new Audience(one.role(), one.caseId(), one.title(), one.cases() + 1, false));
            }
        }
        List<Audience> audiences = byRole.values().stream()
                .limit(MOST)
                .map(each -> new Audience(
                        each.role(),
                        each.caseId(),
                        each.title(),
                        each.cases(),
                        strategy.named(StrategyKind.PERSONA, each.role(), false).isPresent()))
                .toList();
        ModelAndView page = new ModelAndView("strategy/from-cases");
        page.addObject("kind", StrategyKind.PERSONA);
        page.addObject("sample", false);
        page.addObject("audiences", audiences);
        return page;
    }

    /** Leads to the form of a new persona in which stands what a case says of its audience. */
    @GetMapping("/strategy/personas/from-cases/{id}")
    ModelAndView begun(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        GapCase gapCase = KeptCase.read(view.body(), view.title()).gapCase();
        ModelAndView form = new ModelAndView("redirect:" + StrategyPaths.of(StrategyKind.PERSONA) + "/new");
        StrategyPrefill.persona(gapCase).forEachEntry((field, value) -> form.addObject(field, value.asString()));
        return form;
    }
}
