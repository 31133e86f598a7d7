package io.gapwise.site.plans;

import io.gapwise.service.plans.ListedVersion;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds the version of a plan that somebody asks for, and begins every page about a plan in the same way. */
@Component
class PlanVersions {

    private final Plans plans;

    PlanVersions(Plans plans) {
        this.plans = plans;
    }

    /**
     * Returns the version of a number as an address has it, or the newest; empty where none was worked out.
     *
     * @throws ResourceNotFound if there is none of this number
     */
    Optional<PlanVersion> asked(String id, String number) throws ResourceNotFound {
        if (!number.isEmpty()) {
            if (!number.matches("\\d{1,6}")) {
                throw new ResourceNotFound("There is no version of such a number.");
            }
            return Optional.of(plans.version(id, Integer.parseInt(number)));
        }
        List<ListedVersion> all = plans.versions(id);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(plans.version(id, all.get(0).number()));
    }

    /** Returns the version of a number, or else the one that holds, or else the newest; empty where none was worked out. */
    Optional<PlanVersion> told(String id, String number) throws ResourceNotFound {
        Optional<PlanVersion> approved = number.isEmpty() ? plans.approved(id) : Optional.empty();
        return approved.isPresent() ? approved : asked(id, number);
    }

    /** Returns who and what a version is, for documents. */
    PlanHead head(TrainingPlan plan, PlanVersion version) {
        ListedVersion listed = version.listed();
        return new PlanHead(
                plan.id(),
                plan.content().name(),
                plan.content().owner(),
                listed.number(),
                listed.madeAt().toLocalDate(),
                listed.approval() == null ? null : listed.approval().by(),
                plan.sample());
    }

    /** @param at which of the pages about a plan it is, as its address ends */
    ModelAndView page(String view, TrainingPlan plan, String at) throws ResourceNotFound {
        ModelAndView page = new ModelAndView(view);
        page.addObject("plan", plan);
        page.addObject("listed", plans.listed(plan.id()));
        page.addObject("at", at);
        page.addObject("problems", PlanProblems.NONE);
        page.addObject("stale", false);
        page.addObject("pageAddress", "/plans/" + plan.id() + at);
        return page;
    }
}
