package io.gapwise.service.cases;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseOwner;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.service.recommendations.SpokenRecommendation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes cases, lists them, changes them and has them answered. Where there is nothing to send, the type is demanded all
 * the same, because no web site can make a browser send it.
 */
@RestController
@RequestMapping(
        path = GapCaseController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class GapCaseController {

    static final String PATH = "/api/v1/cases";

    private final GapCases cases;
    private final ListedCases listed;
    private final CaseOrigins origins;
    private final CaseComments comments;
    private final SpokenAnswers spoken;

    GapCaseController(
            GapCases cases, ListedCases listed, CaseOrigins origins, CaseComments comments, SpokenAnswers spoken) {
        this.cases = cases;
        this.listed = listed;
        this.origins = origins;
        this.comments = comments;
        this.spoken = spoken;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> create(HttpServletRequest request)
            throws IOException, BadCase, CaseTooLarge, Refusal, BadParameters {
        boolean dry = DryRun.isWanted(request);
        CaseDocument.Sent sent = CaseDocument.read(CaseBody.of(request), CaseOwner.ofCaller());
        if (dry) {
            CaseView rehearsed = cases.rehearsed(sent.gapCaseJson(), sent.details());
            return DryRun.answer(
                    AskedLanguage.headers(AskedLanguage.of(request), true),
                    CaseDocument.json(rehearsed, JsonNodeFactory.instance.objectNode(), List.of()));
        }
        return created(request, cases.create(sent.gapCaseJson(), sent.details(), MadeHow.CREATED));
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        CaseFilter filter = CaseFilterReader.read(request.getQueryString());
        CasePage page = listed.page(filter);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, filter.link(request.getContextPath() + PATH, page.next()));
        }
        return response.body(page.json());
    }

    /** Spring compares the ETag with that of the request and sends no body where they are the same. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        return CaseETag.isUnwanted(request)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(CaseETag.of(view.revision()))
                        .build()
                : ok(request, view);
    }

    /** Reads the body as a JSON Merge Patch of the case. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, BadCase, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] patch = CaseBody.of(request);
        CaseView now = cases.get(id);
        CaseETag.require(request, now.revision());
        cases.requireReadable(now);
        CaseDocument.Sent sent = CaseDocument.patched(now, patch);
        try {
            return ok(request, cases.change(id, now.revision(), sent.gapCaseJson(), MadeHow.CHANGED, sent.details()));
        } catch (StaleCase stale) {
            throw Refusal.stale(CaseETag.of(stale.revision()));
        }
    }

    @PostMapping(path = "/{id}/recommendations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        boolean dry = DryRun.isWanted(request);
        CaseETag.requireIfNamed(request, cases.get(id).revision());
        if (dry) {
            SpokenRecommendation rehearsed = cases.rehearsed(id, AskedLanguage.of(request));
            return DryRun.answer(rehearsed.headers(), rehearsed.bytes());
        }
        IssuedRecommendation answer = cases.answer(id);
        SpokenRecommendation sent = spoken.of(answer, AskedLanguage.of(request));
        return ResponseEntity.created(URI.create(request.getContextPath() + "/api/v1/recommendations/" + answer.id()))
                .headers(sent.headers())
                .contentType(MediaType.APPLICATION_JSON)
                .body(sent.bytes());
    }

    @PostMapping(path = "/{id}/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> undo(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        long revision = cases.get(id).revision();
        CaseETag.require(request, revision);
        try {
            return ok(request, cases.undo(id, revision));
        } catch (StaleCase stale) {
            throw Refusal.stale(CaseETag.of(stale.revision()));
        }
    }

    @PostMapping(path = "/{id}/duplicate", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> duplicate(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return created(request, cases.duplicate(id, ""));
    }

    private ResponseEntity<byte[]> created(HttpServletRequest request, CaseView view) {
        return ResponseEntity.created(URI.create(request.getContextPath() + PATH + "/" + view.id()))
                .eTag(CaseETag.of(view.revision()))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(AskedLanguage.of(request), true))
                .body(document(request, view));
    }

    private ResponseEntity<byte[]> ok(HttpServletRequest request, CaseView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .eTag(CaseETag.of(view.revision()))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(AskedLanguage.of(request), true))
                .body(document(request, view));
    }

    private byte[] document(HttpServletRequest request, CaseView view) {
        return CaseDocument.json(
                view,
                ShownOrigins.json(origins.of(view.id(), view.version()), AskedLanguage.of(request)),
                comments.of(view.id()));
    }
}
