package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Adds, lists and changes the entries of the strategy, each kind at an address of its own. */
@RestController
@RequestMapping(
        path = {
            "/api/v1/objectives",
            "/api/v1/capabilities",
            "/api/v1/personas",
            "/api/v1/assets",
            "/api/v1/stakeholders",
            "/api/v1/technologies",
            "/api/v1/undertakings"
        },
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class StrategyController {

    private final Strategy strategy;

    StrategyController(Strategy strategy) {
        this.strategy = strategy;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException, CaseTooLarge, Refusal {
        StrategyKind kind = AskedKind.of(request);
        byte[] body = CaseBody.of(request);
        try {
            StrategyItem added = strategy.add(kind, body, SentOnce.UNTOLD);
            return answer(
                    ResponseEntity.created(
                            URI.create(request.getContextPath() + AskedKind.path(kind) + "/" + added.id())),
                    added);
        } catch (BadCase bad) {
            throw refused(bad);
        }
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        StrategyKind kind = AskedKind.of(request);
        StrategyFilter filter = StrategyFilterReader.read(kind, request.getQueryString());
        StrategyPage page = strategy.page(filter);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            response.header(
                    HttpHeaders.LINK, filter.link(request.getContextPath() + AskedKind.path(kind), page.next()));
        }
        return response.body(StrategyJson.bytes(page.items()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        return answer(ResponseEntity.ok(), strategy.get(AskedKind.of(request), id));
    }

    /** Reads the body as a JSON Merge Patch of the entry. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        StrategyKind kind = AskedKind.of(request);
        byte[] patch = CaseBody.of(request);
        long revision = revision(request.getHeader(HttpHeaders.IF_MATCH), strategy.get(kind, id));
        try {
            return answer(ResponseEntity.ok(), strategy.change(kind, id, revision, patch));
        } catch (BadCase bad) {
            throw refused(bad);
        } catch (StaleStrategyItem stale) {
            throw Refusal.staleStrategyItem(RevisionTag.of(stale.revision()));
        }
    }

    /** Deletes it as it is where {@code If-Match} is left out, as everything else that can be deleted. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        StrategyKind kind = AskedKind.of(request);
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        StrategyItem now = strategy.get(kind, id);
        try {
            strategy.delete(kind, id, ifMatch == null ? now.revision() : revision(ifMatch, now));
            return ResponseEntity.noContent().build();
        } catch (StaleStrategyItem stale) {
            throw Refusal.staleStrategyItem(RevisionTag.of(stale.revision()));
        }
    }

    @GetMapping("/{id}/versions")
    ResponseEntity<byte[]> versions(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        strategy.versions(AskedKind.of(request), id).forEach(each -> all.add(StrategyJson.of(each)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(all));
    }

    /** Returns the revision that the sender has read; only that of the entry as it is now can be changed. */
    private static long revision(@Nullable String ifMatch, StrategyItem item) throws Refusal {
        RevisionTag now = new RevisionTag(item.revision());
        if (ifMatch == null) {
            throw Refusal.unconditionalStrategyItem(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.staleStrategyItem(now.text());
        }
        return now.revision();
    }

    static Refusal refused(BadCase bad) {
        return Refusal.badStrategyItem(
                bad.problems().stream().map(ErrorEntry::inBody).toList());
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, StrategyItem item) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(item.revision()))
                .body(StrategyJson.bytes(item));
    }
}
