package io.gapwise.service.plans;

import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has versions of plans worked out, tells how far that is, and ends it. */
@RestController
@RequestMapping(
        path = SentPlans.PATH + "/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class ComputationController {

    private static final String MISSING = "missing.computation";

    private final Plans plans;

    ComputationController(Plans plans) {
        this.plans = plans;
    }

    @Costly
    @PostMapping(path = "/computations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> compute(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return accepted(plans.compute(id), request);
    }

    @GetMapping("/computations")
    ResponseEntity<byte[]> list(@PathVariable("id") String id) throws ResourceNotFound {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(PlansJson.bytes(plans.computations(id), PlansJson::of));
    }

    @GetMapping("/computations/{number}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id, @PathVariable("number") String computation)
            throws ResourceNotFound {
        Computation found = plans.computation(id, SentPlans.number(computation, MISSING));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(PlansJson.of(found)));
    }

    @DeleteMapping("/computations/{number}")
    ResponseEntity<Void> cancel(@PathVariable("id") String id, @PathVariable("number") String computation)
            throws ResourceNotFound, Refusal {
        plans.cancel(id, SentPlans.number(computation, MISSING));
        return ResponseEntity.noContent().build();
    }

    @Costly
    @PostMapping(path = "/replanning", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> replan(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = SentPlans.body(request);
        TrainingPlan plan = plans.get(id);
        long revision = SentPlans.revision(request.getHeader(HttpHeaders.IF_MATCH), plan.revision());
        Locale language = AskedLanguage.ofCurrent();
        try {
            Happening.Since since = SentHappenings.read(body, plan.content().request(), language);
            return accepted(plans.replan(id, revision, since, language), request);
        } catch (BadPlanFile bad) {
            throw SentPlans.refused(bad);
        } catch (StalePlan stale) {
            throw SentPlans.stale(stale);
        }
    }

    private static ResponseEntity<byte[]> accepted(Computation asked, HttpServletRequest request) {
        String path = "%s%s/%s/computations/%d"
                .formatted(request.getContextPath(), SentPlans.PATH, asked.plan(), asked.number());
        return ResponseEntity.accepted()
                .location(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonTree.write(PlansJson.of(asked)));
    }
}
