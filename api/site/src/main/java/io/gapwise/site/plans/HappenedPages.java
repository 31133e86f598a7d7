package io.gapwise.site.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.RequestChanges;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.StalePlan;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks what happened since a plan was approved, and has it worked out again with the fewest changes. */
@Controller
@RequestMapping("/plans/{id}/change")
class HappenedPages {

    private final Plans plans;
    private final PlanVersions versions;
    private final HappenedForm forms;
    private final PlanTexts texts;
    private final SiteTexts say;

    HappenedPages(Plans plans, PlanVersions versions, HappenedForm forms, PlanTexts texts, SiteTexts say) {
        this.texts = texts;
        this.plans = plans;
        this.versions = versions;
        this.forms = forms;
        this.say = say;
    }

    @GetMapping
    ModelAndView ask(@PathVariable("id") String id) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        String first = plan.content().request().means().periods().get(0).name();
        return form(plan, TypedFields.begin(Map.of("since", first, "length", "1")), PlanProblems.NONE, false);
    }

    @PostMapping
    ModelAndView take(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        HappenedForm.Read read = forms.read(typed, plan.content().request());
        if (!read.problems().isEmpty()) {
            return form(plan, typed, read.problems(), false);
        }
        try {
            return PlanPages.waiting(plans.replan(id, typed.revision(), read.since(), say.locale()));
        } catch (BadPlanFile bad) {
            PlanProblems problems = PlanProblems.of(
                    bad,
                    pointer -> HappenedForm.field(
                            pointer,
                            read.fields(),
                            plan.content().request().candidates().size()),
                    say);
            return form(plan, typed, problems, false);
        } catch (StalePlan stale) {
            return form(plans.get(id), typed, PlanProblems.NONE, true);
        }
    }

    /** Says what is different already from what the approved version follows from, which what happens now adds to. */
    private List<String> changed(TrainingPlan plan) throws ResourceNotFound {
        return plans.approved(plan.id())
                .map(version ->
                        RequestChanges.between(version.request(), plan.content().request(), say.locale()))
                .orElse(List.of());
    }

    /** Says how much money the approved version had, of which a percentage is one; empty where nothing is approved. */
    private String approvedMoney(String id) throws ResourceNotFound {
        return plans.approved(id)
                .map(version -> say.text(
                        "plan.happened.approved",
                        version.number(),
                        texts.facts(version.report()).allMoney()))
                .orElse("");
    }

    private ModelAndView form(TrainingPlan plan, TypedFields typed, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        PlanRequest request = plan.content().request();
        ModelAndView page = versions.page("plans/change", plan, "/change");
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.addObject("stale", stale);
        page.addObject("periods", request.means().periods());
        page.addObject("candidates", request.candidates());
        page.addObject("losable", forms.losable(request));
        page.addObject("approvedMoney", approvedMoney(plan.id()));
        page.addObject("changed", changed(plan));
        if (stale) {
            page.setStatus(HttpStatus.CONFLICT);
        } else if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
