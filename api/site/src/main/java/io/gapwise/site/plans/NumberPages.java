package io.gapwise.site.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Supply;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Asks in one table for the numbers of many candidates, which nobody wants to enter form by form. */
@Controller
@RequestMapping("/plans/{id}/numbers")
class NumberPages {

    /** A page holds so many candidates, so that a form stays one that a browser sends. */
    static final int ROWS = 50;

    private static final List<String> AMOUNTS = List.of("learners", "owners", "reaches");
    private static final List<String> FIELDS = List.of("cost", "length", "learners", "owners", "reaches");

    private final Plans plans;
    private final PlanVersions versions;
    private final SiteTexts say;

    NumberPages(Plans plans, PlanVersions versions, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.say = say;
    }

    /** Holds a row: a candidate, with what somebody typed or what is known of it. */
    public record Row(String id, String title, TypedFields fields) {}

    @GetMapping
    ModelAndView ask(@PathVariable("id") String id, @RequestParam(name = "page", defaultValue = "1") String page)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        int number = number(page);
        return form(plan, known(plan.content().request(), number), number, PlanProblems.NONE, false);
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static List<Row> known(PlanRequest request, int page) {
        return request.candidates().stream()
                .skip((long) (page - 1) * ROWS)
                .limit(ROWS)
                .map(candidate -> row(candidate, request))
                .toList();
    }

    private static Row row(Candidate candidate, PlanRequest request) {
        return new Row(candidate.id(), candidate.title(), CandidateForm.of(candidate, request));
    }

    @PostMapping
    ModelAndView save(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        TypedFields typed = TypedFields.of(sent);
        RequestEdit edit = RequestEdit.of(plan.content().request());
        List<Row> rows = typed(typed, plan.content().request());
        for (Row row : rows) {
            if (edit.candidates().get(edit.position(row.id())) instanceof ObjectNode candidate) {
                candidate.remove(FIELDS);
                CandidateForm.costAndLength(candidate, row.fields());
                CandidateForm.amounts(candidate, row.fields(), AMOUNTS);
            }
        }
        int page = number(typed.get("page"));
        try {
            PlanContent content = plan.content().withRequest(edit.read(say.locale()));
            plans.change(id, typed.revision(), content, say.locale());
            return new ModelAndView("redirect:/plans/" + id + "?done=saved");
        } catch (BadPlanFile bad) {
            return form(plan, rows, page, problems(bad, rows, edit), false);
        } catch (StalePlan stale) {
            return form(plans.get(id), rows, page, PlanProblems.NONE, true);
        }
    }

    /** Returns what was typed of each candidate that is still there. */
    private static List<Row> typed(TypedFields typed, PlanRequest request) {
        return request.candidates().stream()
                .filter(candidate -> typed.has("candidate", candidate.id()))
                .map(candidate -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    FIELDS.forEach(field -> fields.put(field, typed.get(field(field, candidate.id()))));
                    return new Row(candidate.id(), candidate.title(), TypedFields.begin(fields));
                })
                .toList();
    }

    /** Names the field of a candidate on the page. */
    static String field(String field, String candidate) {
        return field + "-" + candidate;
    }

    private PlanProblems problems(BadPlanFile bad, List<Row> rows, RequestEdit edit) {
        Map<Integer, Row> byPosition = new LinkedHashMap<>();
        rows.forEach(row -> byPosition.put(edit.position(row.id()), row));
        List<PlanProblems.Shown> shown = new ArrayList<>();
        for (Problem problem : bad.problems()) {
            String[] steps = problem.pointer().replaceFirst("^/request", "").split("/");
            Row row = steps.length > 3 && steps[1].equals("candidates") && steps[2].matches("\\d{1,6}")
                    ? byPosition.get(Integer.parseInt(steps[2]))
                    : null;
            shown.add(
                    row == null || !FIELDS.contains(steps[3])
                            ? new PlanProblems.Shown("", problem.pointer(), problem.detail(say.locale()))
                            : new PlanProblems.Shown(
                                    field(steps[3], row.id()), row.title(), problem.detail(say.locale())));
        }
        return new PlanProblems(shown.stream().distinct().toList());
    }

    private ModelAndView form(TrainingPlan plan, List<Row> rows, int page, PlanProblems problems, boolean stale)
            throws ResourceNotFound {
        ModelAndView view = versions.page("plans/numbers", plan, "/numbers");
        PlanRequest request = plan.content().request();
        int all = request.candidates().size();
        view.addObject("rows", rows);
        view.addObject("fields", FIELDS);
        view.addObject("page", page);
        view.addObject("pages", Math.max(1, (all + ROWS - 1) / ROWS));
        view.addObject(
                "audiences",
                request.means().audiences().stream().map(each -> each.name()).toList());
        view.addObject(
                "people",
                request.means().supplies().stream()
                        .filter(supply -> supply.resource() == Resource.OWNER)
                        .map(Supply::name)
                        .toList());
        view.addObject("problems", problems);
        view.addObject("stale", stale);
        if (stale) {
            view.setStatus(HttpStatus.CONFLICT);
        } else if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
