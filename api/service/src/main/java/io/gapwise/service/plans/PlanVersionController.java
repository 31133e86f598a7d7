package io.gapwise.service.plans;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows versions of plans, approves them, compares them with one another and with what there is. */
@RestController
@RequestMapping(
        path = SentPlans.PATH + "/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class PlanVersionController {

    private static final String MISSING = "missing.planVersion";

    private final Plans plans;

    PlanVersionController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/versions")
    ResponseEntity<byte[]> list(@PathVariable("id") String id) throws ResourceNotFound {
        return answer(PlansJson.bytes(plans.versions(id), PlansJson::of));
    }

    @GetMapping("/versions/{number}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id, @PathVariable("number") String version)
            throws ResourceNotFound {
        return answer(JsonTree.write(PlansJson.of(plans.stored(id, SentPlans.number(version, MISSING)))));
    }

    @PostMapping(path = "/versions/{number}/approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> approve(
            @PathVariable("id") String id, @PathVariable("number") String version, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = CaseBody.ofOther(request);
        int number = SentPlans.number(version, MISSING);
        plans.stored(id, number);
        try {
            SaidProblems problems = new SaidProblems(AskedLanguage.ofCurrent());
            JsonNode sent = SentPlan.object(body, List.of("note", "evenIfOutdated"), problems);
            String note = PlanContents.text(
                    SentPlan.text(sent, "", "note", problems), "/note", PlanContent.LONGEST_NOTE, problems);
            JsonNode even = sent.path("evenIfOutdated");
            if (!SentPlan.left(even) && !even.isBoolean()) {
                problems.add(ProblemKind.WRONG_TYPE, "/evenIfOutdated", Sentence.of("must", Sentence.of("a.boolean")));
            }
            problems.refuseIfAny();
            return answer(JsonTree.write(PlansJson.of(
                    plans.approve(id, number, note, even.asBoolean(false)).listed())));
        } catch (BadPlanFile bad) {
            throw SentPlans.refused(bad);
        }
    }

    @Costly
    @GetMapping("/differences")
    ResponseEntity<byte[]> differences(@PathVariable("id") String id, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        plans.listed(id);
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("from", "to"));
        int from = number(parameters, "from");
        int to = number(parameters, "to");
        parameters.refuseIfWrong();
        PlanDifference difference = plans.difference(id, from, to);
        ObjectNode json = PlansJson.object();
        json.put("from", from);
        json.put("to", to);
        json.put("differing", difference.size());
        json.set(
                "changes",
                PlansJson.tree(PlanJson.text(difference, plans.version(id, to).request())));
        return answer(JsonTree.write(json));
    }

    private static int number(QueryParameters parameters, String name) {
        String written = parameters.value(name);
        try {
            return SentPlans.number(written == null ? "" : written, MISSING);
        } catch (ResourceNotFound e) {
            parameters.wrong(ErrorEntry.parameter(
                    written == null ? ProblemKind.MISSING : ProblemKind.WRONG_TYPE, name, Sentence.of("plan.version")));
            return 0;
        }
    }

    @Costly
    @GetMapping("/check")
    ResponseEntity<byte[]> check(@PathVariable("id") String id, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        plans.listed(id);
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("asOf"));
        LocalDate day = day(parameters);
        parameters.refuseIfWrong();
        return answer(JsonTree.write(CheckTree.of(plans.check(id, day))));
    }

    private static @Nullable LocalDate day(QueryParameters parameters) {
        String written = parameters.value("asOf");
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, "asOf", Sentence.of("sent.day")));
            return null;
        }
    }

    private static ResponseEntity<byte[]> answer(byte[] json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
