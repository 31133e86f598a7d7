package io.gapwise.site.plans;

import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.PlanCheck;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows, objective by objective, whether the organisation is where its plan said. */
@Controller
class CheckedPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plans plans;
    private final PlanVersions versions;
    private final SiteTexts say;

    CheckedPages(Plans plans, PlanVersions versions, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.say = say;
    }

    @Costly
    @GetMapping("/plans/{id}/check")
    ModelAndView check(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        TrainingPlan plan = plans.get(id);
        ModelAndView page = versions.page("plans/check", plan, "/check");
        PlanCheck check = plans.listed(id).approved() == null ? null : plans.check(id, null);
        page.addObject("check", check);
        page.addObject(
                "figures",
                check == null
                        ? java.util.List.of()
                        : check.objectives().stream().map(this::figure).toList());
        return page;
    }

    /** Says where the figure of an objective stands against where it is to be. */
    private String figure(PlanCheck.Objective objective) {
        PlanCheck.Figure figure = objective.figure();
        if (figure == null) {
            return say.text(objective.inStrategy() ? "plan.check.noFigure" : "plan.doc.notInStrategy");
        }
        String unit = Objects.requireNonNullElse(figure.unit(), "");
        String aim = figure.baseline() == null || figure.target() == null
                ? figure.name()
                : say.text(
                                "strategy.page.figure",
                                figure.name(),
                                say.number(figure.baseline()),
                                say.number(figure.target()),
                                unit)
                        .strip();
        return aim + "; " + measured(figure.measured(), figure.way());
    }

    private String measured(PlanCheck.@Nullable Measured measured, @Nullable BigDecimal way) {
        if (measured == null) {
            return say.text("plan.check.notMeasured");
        }
        String now = say.text("plan.check.measured", say.number(measured.value()), say.day(measured.on()));
        return way == null
                ? now
                : now + " "
                        + say.text(
                                "plan.check.way",
                                say.number(way.multiply(HUNDRED).setScale(0, java.math.RoundingMode.HALF_UP)));
    }
}
