package io.gapwise.service.plans;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds, lists, changes and deletes plans. */
@RestController
@RequestMapping(
        path = SentPlans.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class PlanController {

    private static final List<String> YES_NO = List.of("yes", "no");

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException, CaseTooLarge, Refusal {
        byte[] body = SentPlans.body(request);
        try {
            TrainingPlan added = plans.add(
                    SentPlan.read(body, AskedLanguage.ofCurrent()), SentOnce.UNTOLD, AskedLanguage.ofCurrent());
            return answer(
                    ResponseEntity.created(URI.create(request.getContextPath() + SentPlans.PATH + "/" + added.id())),
                    added);
        } catch (BadPlanFile bad) {
            throw SentPlans.refused(bad);
        }
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        PlanFilter filter = filter(request.getQueryString());
        PlanPage page = plans.page(filter);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, filter.link(request.getContextPath() + SentPlans.PATH, page.next()));
        }
        return response.body(PlansJson.bytes(page.plans(), PlansJson::of));
    }

    private static PlanFilter filter(@Nullable String query) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(query, List.of("limit", "cursor", "sample"));
        String sample = parameters.value("sample");
        if (sample != null && !YES_NO.contains(sample)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, "sample", "must be one of: yes, no", sample, YES_NO));
        }
        PlanFilter filter = new PlanFilter(parameters.limit(), "yes".equals(sample), behind(parameters));
        parameters.refuseIfWrong();
        return filter;
    }

    private static PlanFilter.@Nullable Behind behind(QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return null;
        }
        return PlanFilter.read(cursor).orElseGet(() -> {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
            return null;
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound {
        return answer(ResponseEntity.ok(), plans.get(id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = SentPlans.body(request);
        long revision = SentPlans.revision(
                request.getHeader(HttpHeaders.IF_MATCH), plans.listed(id).revision());
        try {
            return answer(
                    ResponseEntity.ok(),
                    plans.change(
                            id, revision, SentPlan.read(body, AskedLanguage.ofCurrent()), AskedLanguage.ofCurrent()));
        } catch (BadPlanFile bad) {
            throw SentPlans.refused(bad);
        } catch (StalePlan stale) {
            throw SentPlans.stale(stale);
        }
    }

    /** Deletes it as it is where {@code If-Match} is left out, as everything else that can be deleted. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        long now = plans.listed(id).revision();
        try {
            plans.delete(id, ifMatch == null ? now : SentPlans.revision(ifMatch, now));
            return ResponseEntity.noContent().build();
        } catch (StalePlan stale) {
            throw SentPlans.stale(stale);
        }
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, TrainingPlan plan) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(plan.revision()))
                .body(JsonTree.write(PlansJson.of(plan)));
    }
}
