package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.Computation;
import io.gapwise.service.plans.ComputationState;
import io.gapwise.service.plans.PlanContent;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.StalePlan;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.plans.chart.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a plan with the reasons for everything in it, has it worked out, and takes what is decided by hand. */
@Controller
@RequestMapping("/plans/{id}")
class PlanPages {

    private static final Set<String> DONE = Set.of("added", "saved", "back", "approved", "cancelled");

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanView view;
    private final SiteTexts say;

    PlanPages(Plans plans, PlanVersions versions, PlanView view, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.view = view;
        this.say = say;
    }

    @Costly
    @GetMapping
    ModelAndView shown(
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "") String number,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "done", defaultValue = "") String done)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        Optional<PlanVersion> version = versions.asked(id, number);
        ModelAndView page = versions.page("plans/plan", plan, "");
        page.addObject("done", DONE.contains(done) ? done : "");
        page.addObject("asked", number);
        page.addObject("version", version.map(PlanVersion::listed).orElse(null));
        page.addObject(
                "shown",
                version.map(found -> view.of(found.report(), Grouping.of(by), there(plan)))
                        .orElse(null));
        page.addObject("groupings", Grouping.values());
        page.addObject("candidates", plan.content().request().candidates());
        page.addObject("running", open(plans.computations(id)).orElse(null));
        page.addObject("possible", plans.canCompute());
        page.addObject("periods", plan.content().request().means().periods());
        return page;
    }

    private static Set<String> there(TrainingPlan plan) {
        return plan.content().request().candidates().stream().map(Candidate::id).collect(Collectors.toSet());
    }

    private static Optional<Computation> open(List<Computation> all) {
        return all.stream().filter(each -> each.state().open()).findFirst();
    }

    @PostMapping("/computations")
    ModelAndView compute(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return waiting(plans.compute(id));
    }

    static ModelAndView waiting(Computation computation) {
        return new ModelAndView("redirect:/plans/" + computation.plan() + "/computations/" + computation.number());
    }

    /** Waits for a version, without a script too: the page asks again by itself. */
    @GetMapping("/computations/{number}")
    ModelAndView waiting(@PathVariable("id") String id, @PathVariable("number") int number) throws ResourceNotFound {
        Computation computation = plans.computation(id, number);
        if (computation.state() == ComputationState.DONE) {
            Integer version = computation.version();
            return new ModelAndView("redirect:/plans/" + id + (version == null ? "" : "?version=" + version));
        }
        ModelAndView page = versions.page("plans/waiting", plans.get(id), "");
        page.addObject("computation", computation);
        return page;
    }

    /** Ends a computation; where it has ended by then, what came of it is shown. */
    @PostMapping("/computations/{number}/cancel")
    ModelAndView cancel(@PathVariable("id") String id, @PathVariable("number") int number) throws ResourceNotFound {
        try {
            plans.cancel(id, number);
            return new ModelAndView("redirect:/plans/" + id + "?done=cancelled");
        } catch (Refusal over) {
            return waiting(plans.computation(id, number));
        }
    }

    /** Keeps what somebody decided about a candidate, and has a version worked out that follows it. */
    @PostMapping("/hand")
    ModelAndView decide(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        String candidate = typed.get("candidate");
        RequestEdit edit = RequestEdit.of(plan.content().request());
        edit.decideNothing(candidate);
        String decided = typed.get("decided");
        if (!decided.isEmpty()) {
            var hand = edit.byHand().addObject().put("decided", decided).put("candidate", candidate);
            if (decided.equals("MOVE")) {
                hand.put("start", typed.get("start"));
            }
        }
        try {
            PlanContent content = plan.content().withRequest(edit.read(say.locale()));
            plans.change(id, typed.revision(), content, say.locale());
            return waiting(plans.compute(id));
        } catch (BadPlanFile bad) {
            return again(id, PlanProblems.of(bad, pointer -> pointer.contains("/byHand") ? "hand" : "", say), false);
        } catch (StalePlan stale) {
            return again(id, PlanProblems.NONE, true);
        }
    }

    private ModelAndView again(String id, PlanProblems problems, boolean stale) throws ResourceNotFound {
        ModelAndView page = shown(id, "", "", "");
        page.addObject("problems", problems);
        page.addObject("stale", stale);
        page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
