package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Place;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.ReasonText;
import io.gapwise.service.plans.PlanContent;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.StalePlan;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a candidate of a plan takes and brings, where its numbers come from and what became of it, and changes it. */
@Controller
@RequestMapping("/plans/{id}/candidates")
class CandidatePages {

    private static final String NEW = "new";

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanSourcesReader sources;
    private final PlanTexts texts;
    private final SiteTexts say;

    CandidatePages(Plans plans, PlanVersions versions, PlanSourcesReader sources, PlanTexts texts, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.sources = sources;
        this.texts = texts;
        this.say = say;
    }

    /** A gap that a candidate answers; it leads to its case where it is one. */
    record ShownGap(String id, String title, String cost, boolean isCase) {}

    @GetMapping("/new")
    ModelAndView begin(@PathVariable("id") String id) throws ResourceNotFound {
        return form(plans.get(id), null, CandidateForm.empty(), PlanProblems.NONE, false);
    }

    @PostMapping("/new")
    ModelAndView add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        return save(id, null, TypedFields.of(sent));
    }

    @GetMapping("/{candidate}")
    ModelAndView shown(@PathVariable("id") String id, @PathVariable("candidate") String candidate)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        Candidate found = found(plan, candidate);
        return form(plan, found, CandidateForm.of(found, plan.content().request()), PlanProblems.NONE, false);
    }

    private static Candidate found(TrainingPlan plan, String candidate) throws ResourceNotFound {
        return plan.content().request().candidates().stream()
                .filter(each -> each.id().equals(candidate))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFound("The plan has no such candidate."));
    }

    @PostMapping("/{candidate}")
    ModelAndView change(
            @PathVariable("id") String id,
            @PathVariable("candidate") String candidate,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        return save(id, found(plans.get(id), candidate), TypedFields.of(sent));
    }

    private ModelAndView save(String id, @Nullable Candidate before, TypedFields typed) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        RequestEdit edit = RequestEdit.of(plan.content().request());
        String own = before == null ? "c-" + UUID.randomUUID().toString().substring(0, 8) : before.id();
        int position = before == null ? edit.candidates().size() : edit.position(own);
        var json = CandidateForm.json(own, typed, plan.content().request());
        if (before == null) {
            edit.candidates().add(json);
        } else {
            edit.candidates().set(position, json);
        }
        try {
            PlanContent content = plan.content().withRequest(edit.read(say.locale()));
            plans.change(id, typed.revision(), content, say.locale());
            return new ModelAndView("redirect:/plans/" + id + "?done=saved");
        } catch (BadPlanFile bad) {
            PlanProblems problems =
                    PlanProblems.of(bad, pointer -> CandidateForm.field(pointer, position), CandidateForm::key, say);
            return form(plan, before, typed, problems, false);
        } catch (StalePlan stale) {
            return form(plans.get(id), before, typed, PlanProblems.NONE, true);
        }
    }

    /** Takes a candidate out of the plan; what comes after it does not wait for it any more. */
    @PostMapping("/{candidate}/delete")
    ModelAndView delete(
            @PathVariable("id") String id,
            @PathVariable("candidate") String candidate,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        Candidate found = found(plan, candidate);
        RequestEdit edit = RequestEdit.of(plan.content().request());
        edit.remove(candidate);
        try {
            PlanContent content = plan.content().withRequest(edit.read(say.locale()));
            plans.change(id, TypedFields.of(sent).revision(), content, say.locale());
            return new ModelAndView("redirect:/plans/" + id + "?done=saved");
        } catch (BadPlanFile bad) {
            return form(
                    plan,
                    found,
                    CandidateForm.of(found, plan.content().request()),
                    PlanProblems.of(bad, pointer -> "", say),
                    false);
        } catch (StalePlan stale) {
            return form(
                    plans.get(id), found, CandidateForm.of(found, plan.content().request()), PlanProblems.NONE, true);
        }
    }

    private ModelAndView form(
            TrainingPlan plan, @Nullable Candidate candidate, TypedFields typed, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        PlanRequest request = plan.content().request();
        ModelAndView page =
                versions.page("plans/candidate", plan, "/candidates/" + (candidate == null ? NEW : candidate.id()));
        page.addObject("candidate", candidate);
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.addObject("stale", stale);
        page.addObject("places", Place.values());
        page.addObject("kinds", Candidate.Kind.values());
        page.addObject("periods", request.means().periods());
        page.addObject("amounts", List.of("learners", "experts", "mentors", "owners", "seats"));
        page.addObject("gaps", candidate == null ? List.of() : gaps(candidate, request));
        page.addObject("unknown", candidate == null ? List.of() : unknown(candidate));
        page.addObject("became", candidate == null ? "" : became(plan, candidate));
        page.addObject("decided", candidate == null ? "" : decided(request, candidate));
        if (stale) {
            page.setStatus(HttpStatus.CONFLICT);
        } else if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<ShownGap> gaps(Candidate candidate, PlanRequest request) {
        List<Gap> answered = request.gaps().stream()
                .filter(gap -> candidate.gaps().contains(gap.id()))
                .toList();
        ReasonText reasons = ReasonText.onPages(request, say.locale());
        Set<String> cases = sources.existing(answered.stream().map(Gap::id).toList());
        return answered.stream()
                .map(gap -> new ShownGap(
                        gap.id(),
                        gap.title().isEmpty() ? gap.id() : gap.title(),
                        gap.costPerYear() == null
                                ? texts.unstated(request)
                                : say.text("plan.gap.cost", reasons.money(gap.costPerYear())),
                        cases.contains(gap.id())))
                .toList();
    }

    /** Lists the fields of which nobody has said anything that a plan ought to know. */
    private static List<String> unknown(Candidate candidate) {
        List<String> unknown = new ArrayList<>();
        if (candidate.cost().total() == 0) {
            unknown.add("cost");
        }
        if (candidate.kind() == Candidate.Kind.METHOD
                && candidate.needs().stream().noneMatch(need -> need.resource() == Resource.LEARNERS)) {
            unknown.add("learners");
        }
        if (candidate.needs().stream().noneMatch(need -> need.resource() == Resource.OWNER)) {
            unknown.add("owners");
        }
        if (candidate.reaches().isEmpty()) {
            unknown.add("reaches");
        }
        if (candidate.objectives().isEmpty()) {
            unknown.add("objectives");
        }
        return unknown;
    }

    /** Says what became of it in the newest version, with the reasons. */
    private String became(TrainingPlan plan, Candidate candidate) throws ResourceNotFound {
        Optional<PlanVersion> newest = versions.asked(plan.id(), "");
        if (newest.isEmpty()) {
            return "";
        }
        PlanFacts facts = texts.facts(newest.get().report());
        Optional<String> in = facts.planned().stream()
                .filter(one -> one.candidate().equals(candidate.id()))
                .map(one ->
                        say.text("plan.candidate.in", texts.when(facts, one), String.join("; ", texts.why(facts, one))))
                .findFirst();
        return in.or(() -> facts.leftOut().stream()
                        .filter(out -> out.candidate().equals(candidate.id()))
                        .map(out -> say.text("plan.candidate.out", texts.whyOut(facts, out)))
                        .findFirst())
                .orElse("");
    }

    private String decided(PlanRequest request, Candidate candidate) {
        return request.byHand().stream()
                .filter(each -> each.candidate().equals(candidate.id()))
                .map(each -> each.match(pin -> "PIN", forbid -> "FORBID", move -> "MOVE"))
                .findFirst()
                .orElse("");
    }
}
