package io.gapwise.site.plans;

import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.RequestChanges;
import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.ListedVersion;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.StalePlan;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the versions of a plan, approves one and compares two. */
@Controller
@RequestMapping("/plans/{id}/versions")
class PlanVersionPages {

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanTexts texts;
    private final SiteTexts say;

    PlanVersionPages(Plans plans, PlanVersions versions, PlanTexts texts, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.texts = texts;
        this.say = say;
    }

    @GetMapping
    ModelAndView list(@PathVariable("id") String id) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        ModelAndView page = versions.page("plans/versions", plan, "/versions");
        List<ListedVersion> all = plans.versions(id);
        page.addObject("versions", all);
        page.addObject("earlier", all.size() > 1 ? all.get(1).number() : 0);
        page.addObject("mayApprove", plans.mayApprove());
        page.addObject("outdated", 0);
        return page;
    }

    /** Approves a version; where the plan has changed since it was worked out, that is asked once more. */
    @PostMapping("/{number}/approval")
    ModelAndView approve(
            @PathVariable("id") String id,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        TypedFields typed = TypedFields.of(sent);
        PlanVersion version = plans.version(id, number);
        boolean even = typed.get("even").equals("yes");
        if (!version.listed().upToDate() && !even) {
            ModelAndView page = list(id);
            page.addObject("outdated", number);
            page.addObject("note", typed.get("note"));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        String note = typed.get("note").strip();
        plans.approve(id, number, note.isEmpty() ? null : note, even);
        return new ModelAndView("redirect:/plans/" + id + "?version=" + number + "&done=approved");
    }

    /** Lets the plan follow again from what a version follows from; nothing is worked out yet. */
    @PostMapping("/{number}/again")
    ModelAndView again(
            @PathVariable("id") String id,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        PlanVersion version = plans.version(id, number);
        try {
            plans.change(
                    id,
                    TypedFields.of(sent).revision(),
                    plans.get(id).content().withRequest(version.request()),
                    say.locale());
            return new ModelAndView("redirect:/plans/" + id + "?version=" + number + "&done=back");
        } catch (BadPlanFile bad) {
            throw new IllegalStateException("What a version followed from can be planned for.", bad);
        } catch (StalePlan stale) {
            ModelAndView page = list(id);
            page.addObject("stale", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** Tells what became of each candidate from one version to another. */
    @Costly
    @GetMapping("/compared")
    ModelAndView compared(
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to)
            throws ResourceNotFound {
        PlanVersion earlier = asked(id, from);
        PlanVersion later = asked(id, to);
        ModelAndView page = versions.page("plans/compared", plans.get(id), "/versions");
        page.addObject("from", earlier.listed());
        page.addObject("to", later.listed());
        PlanFacts facts = texts.facts(later.report());
        PlanFacts before = texts.facts(earlier.report());
        page.addObject("sentences", List.of(texts.sentence(before), texts.sentence(facts)));
        page.addObject("follows", RequestChanges.between(earlier.request(), later.request(), say.locale()));
        try {
            List<ShownChange> all = ShownChange.of(plans.difference(id, earlier.number(), later.number()), facts, say);
            page.addObject(
                    "changes", all.stream().filter(change -> !change.kept()).toList());
            page.addObject("kept", all.stream().filter(ShownChange::kept).toList());
            page.addObject("comparable", true);
        } catch (Refusal refused) {
            page.addObject("changes", new ArrayList<>());
            page.addObject("kept", new ArrayList<>());
            page.addObject("comparable", false);
        }
        return page;
    }

    private PlanVersion asked(String id, String number) throws ResourceNotFound {
        Optional<PlanVersion> found = versions.asked(id, number);
        return found.orElseThrow(() -> new ResourceNotFound("There is no version of the plan."));
    }
}
