package io.gapwise.site.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.PlanContent;
import io.gapwise.service.plans.PlanFilter;
import io.gapwise.service.plans.PlanPage;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.links.OnceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lists plans and takes new ones. */
@Controller
class PlanListPages {

    private static final int ON_A_PAGE = 50;
    private static final int USUAL_PERIODS = 12;

    private final Plans plans;
    private final NewPlanForm forms;
    private final PlanCases cases;
    private final ListedRecommendations answers;
    private final Clock clock;
    private final SiteTexts say;

    PlanListPages(
            Plans plans,
            NewPlanForm forms,
            PlanCases cases,
            ListedRecommendations answers,
            Clock clock,
            SiteTexts say) {
        this.plans = plans;
        this.forms = forms;
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
        this.say = say;
    }

    @GetMapping("/plans")
    ModelAndView list(
            @RequestParam(name = "samples", defaultValue = "") String samples,
            @RequestParam(name = "cursor", defaultValue = "") String cursor,
            @RequestParam(name = "done", defaultValue = "") String done) {
        boolean sample = samples.equals("yes");
        PlanPage found = plans.page(
                new PlanFilter(ON_A_PAGE, sample, PlanFilter.read(cursor).orElse(null)));
        ModelAndView page = new ModelAndView("plans/list");
        page.addObject("plans", found.plans());
        page.addObject("next", found.next());
        page.addObject("sample", sample);
        page.addObject("cursor", cursor);
        page.addObject("done", done.equals("deleted") ? done : "");
        page.addObject("hasSamples", !sample && plans.hasSamples());
        page.addObject("answered", answers.count() > 0);
        return page;
    }

    /** Begins with the first month that has not begun, with a year of months, and with the cases that a link names. */
    @GetMapping("/plans/new")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent) throws Refusal {
        TypedFields asked = TypedFields.of(sent);
        String from = !asked.all("case").isEmpty() ? "CHOSEN" : answers.count() > 0 ? "ALL" : "NONE";
        PlanProblems problems = asked.get("wrong").equals("large")
                ? PlanProblems.one("file", say.text("plan.new.wrong.large"), say)
                : PlanProblems.NONE;
        return form(usual(from, asked.all("case")), problems);
    }

    private TypedFields usual(String from, List<String> cases) {
        LocalDate next = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .plusMonths(1);
        return new TypedFields(Map.of(
                "first", List.of(next.toString()),
                "count", List.of(String.valueOf(USUAL_PERIODS)),
                "each", List.of("MONTH"),
                "from", List.of(from),
                "case", cases));
    }

    /** Puts what a file holds into the form, where it can be looked at before a plan begins with it. */
    @PostMapping("/plans/new/file")
    ModelAndView look(@RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws Refusal, IOException {
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        TypedFields typed = usual("JSON", List.of()).with("json", text.strip());
        return text.isBlank()
                ? refused(typed, PlanProblems.one("file", say.text("upload.file.none"), say))
                : form(typed, PlanProblems.NONE);
    }

    /** Leads whoever opens the address of a form to the page that has the form. */
    @GetMapping("/plans/new/file")
    ModelAndView file() {
        return new ModelAndView("redirect:/plans/new");
    }

    @Costly
    @PostMapping("/plans/new")
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent) throws Refusal {
        TypedFields typed = TypedFields.of(sent);
        try {
            PlanRequest request = forms.read(typed);
            PlanContent content = new PlanContent(typed.get("name"), typed.get("owner"), typed.get("note"), request);
            TrainingPlan added = plans.add(content, new SentOnce(OnceText.read(typed.get("once"))), say.locale());
            return new ModelAndView("redirect:/plans/" + added.id() + "?done=added");
        } catch (NewPlanForm.Wrong wrong) {
            return refused(typed, wrong.problems());
        } catch (BadPlanFile bad) {
            return refused(typed, PlanProblems.of(bad, pointer -> forms.field(pointer, typed), say));
        }
    }

    private ModelAndView refused(TypedFields typed, PlanProblems problems) throws Refusal {
        ModelAndView page = form(typed, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(TypedFields typed, PlanProblems problems) throws Refusal {
        ModelAndView page = new ModelAndView("plans/new");
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.addObject("once", OnceText.random());
        page.addObject("cases", cases.all());
        page.addObject("pageAddress", "/plans/new");
        return page;
    }
}
