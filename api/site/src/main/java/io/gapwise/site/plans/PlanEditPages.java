package io.gapwise.site.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.plans.PlanContent;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.StalePlan;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ArrayNode;

/** Changes what is said of a plan: its name, its goals and objectives, its means; and deletes it. */
@Controller
@RequestMapping("/plans/{id}")
class PlanEditPages {

    private final Plans plans;
    private final PlanVersions versions;
    private final SiteTexts say;

    PlanEditPages(Plans plans, PlanVersions versions, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.say = say;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable("id") String id) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        PlanContent content = plan.content();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", content.name());
        fields.put("owner", Objects.requireNonNullElse(content.owner(), ""));
        fields.put("note", Objects.requireNonNullElse(content.note(), ""));
        List<Goal> goals = content.request().goals();
        IntStream.range(0, goals.size())
                .forEach(i -> fields.put("goal" + (i + 1), goals.get(i).name()));
        fields.put(
                "objectives",
                content.request().objectives().stream()
                        .map(each -> each.name() + ": " + each.weight())
                        .collect(java.util.stream.Collectors.joining("\n")));
        return edit(plan, TypedFields.begin(fields), PlanProblems.NONE, false);
    }

    private ModelAndView edit(TrainingPlan plan, TypedFields typed, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        ModelAndView page = form("plans/edit", plan, "/edit", typed, problems, stale);
        page.addObject("goals", Goal.values());
        return page;
    }

    private ModelAndView form(
            String view, TrainingPlan plan, String at, TypedFields typed, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        ModelAndView page = versions.page(view, plan, at);
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.addObject("stale", stale);
        if (stale) {
            page.setStatus(HttpStatus.CONFLICT);
        } else if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @PostMapping("/edit")
    ModelAndView save(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        RequestEdit edit = RequestEdit.of(plan.content().request());
        ArrayNode goals = edit.json().putArray("goals");
        Stream.of(Goal.values())
                .map(goal -> typed.get("goal" + (goal.ordinal() + 1)))
                .filter(goal -> !goal.isEmpty())
                .distinct()
                .forEach(goals::add);
        ArrayNode objectives = edit.json().putArray("objectives");
        AmountLines.all(typed.lines("objectives"))
                .forEachEntry((name, weight) ->
                        objectives.addObject().put("name", name).set("weight", weight));
        try {
            PlanRequest request = edit.read(say.locale());
            PlanContent content = new PlanContent(typed.get("name"), typed.get("owner"), typed.get("note"), request);
            plans.change(id, typed.revision(), content, say.locale());
            return saved(id);
        } catch (BadPlanFile bad) {
            return edit(plan, typed, PlanProblems.of(bad, PlanEditPages::field, say), false);
        } catch (StalePlan stale) {
            return edit(plans.get(id), typed, PlanProblems.NONE, true);
        }
    }

    private static ModelAndView saved(String id) {
        return new ModelAndView("redirect:/plans/" + id + "?done=saved");
    }

    private static String field(String pointer) {
        String place = pointer.replaceFirst("^/request", "");
        if (place.startsWith("/goals")) {
            return "goal1";
        }
        return Stream.of("name", "owner", "note", "objectives")
                .filter(field -> place.startsWith("/" + field))
                .findFirst()
                .orElse("");
    }

    @GetMapping("/means")
    ModelAndView means(@PathVariable("id") String id) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        return means(plan, MeansForm.of(plan.content().request().means()), PlanProblems.NONE, false);
    }

    private ModelAndView means(TrainingPlan plan, TypedFields typed, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        ModelAndView page = form("plans/means", plan, "/means", typed, problems, stale);
        page.addObject("periods", plan.content().request().means().periods());
        return page;
    }

    @PostMapping("/means")
    ModelAndView saveMeans(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        PlanRequest before = plan.content().request();
        String stated = before.means().currency();
        if (stated != null && !stated.equals(typed.get("currency").strip()) && costs(before)) {
            String wrong = say.text("plan.wrong.currency", stated);
            return means(plan, typed, PlanProblems.one("currency", wrong, say), false);
        }
        RequestEdit edit = RequestEdit.of(before);
        MeansForm.write(typed, edit.means());
        try {
            PlanContent content = plan.content().withRequest(edit.read(say.locale()));
            plans.change(id, typed.revision(), content, say.locale());
            return saved(id);
        } catch (BadPlanFile bad) {
            return means(plan, typed, PlanProblems.of(bad, MeansForm::field, say), false);
        } catch (StalePlan stale) {
            return means(plans.get(id), typed, PlanProblems.NONE, true);
        }
    }

    /** Says whether somebody stated costs, which would be others in another currency. */
    private static boolean costs(PlanRequest request) {
        return request.gaps().stream().anyMatch(gap -> gap.costPerYear() != null)
                || request.candidates().stream()
                        .anyMatch(candidate -> candidate.cost().total() > 0);
    }

    /** Shows everything that the plan follows from in its written form, to be changed as a whole. */
    @GetMapping("/request")
    ModelAndView request(@PathVariable("id") String id) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        String written = RequestEdit.of(plan.content().request()).json().toPrettyString();
        return form(
                "plans/request",
                plan,
                "/request",
                TypedFields.begin(Map.of("json", written)),
                PlanProblems.NONE,
                false);
    }

    @PostMapping("/request")
    ModelAndView saveRequest(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        try {
            JsonTree.read(typed.get("json").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            PlanRequest request = io.gapwise.practice.planfile.PlanJson.read(
                    typed.get("json").getBytes(java.nio.charset.StandardCharsets.UTF_8), say.locale());
            plans.change(id, typed.revision(), plan.content().withRequest(request), say.locale());
            return saved(id);
        } catch (BadCase bad) {
            List<PlanProblems.Shown> shown = new ArrayList<>();
            bad.problems()
                    .forEach(each -> shown.add(
                            new PlanProblems.Shown("json", say.text("plan.field.json"), each.detail(say.locale()))));
            return form("plans/request", plan, "/request", typed, new PlanProblems(shown), false);
        } catch (BadPlanFile bad) {
            return form("plans/request", plan, "/request", typed, PlanProblems.of(bad, pointer -> "", say), false);
        } catch (StalePlan stale) {
            return form("plans/request", plans.get(id), "/request", typed, PlanProblems.NONE, true);
        }
    }

    @GetMapping("/delete")
    ModelAndView askBeforeDeleting(@PathVariable("id") String id) throws ResourceNotFound {
        return versions.page("plans/delete", plans.get(id), "/delete");
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        try {
            plans.delete(id, TypedFields.of(sent).revision());
            return new ModelAndView("redirect:/plans?done=deleted");
        } catch (StalePlan stale) {
            return form("plans/delete", plans.get(id), "/delete", TypedFields.of(sent), PlanProblems.NONE, true);
        }
    }
}
