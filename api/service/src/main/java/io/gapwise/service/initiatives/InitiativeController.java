package io.gapwise.service.initiatives;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
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

/** Begins initiatives, lists and changes them. */
@RestController
@RequestMapping(
        path = InitiativeController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class InitiativeController {

    static final String PATH = "/api/v1/initiatives";

    private final Initiatives initiatives;

    InitiativeController(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> begin(HttpServletRequest request) throws IOException, CaseTooLarge, Refusal {
        byte[] body = CaseBody.ofOther(request);
        try {
            Initiative begun = initiatives.begin(body);
            return answer(
                    ResponseEntity.created(URI.create(request.getContextPath() + PATH + "/" + begun.id())), begun);
        } catch (BadCase bad) {
            throw refused(bad);
        }
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        InitiativeFilter filter = InitiativeFilterReader.read(request.getQueryString());
        InitiativePage page = initiatives.page(filter);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, filter.link(request.getContextPath() + PATH, page.next()));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        page.initiatives().forEach(each -> all.add(InitiativeJson.of(each)));
        return response.body(JsonTree.write(all));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return answer(ResponseEntity.ok(), initiatives.get(id));
    }

    /** Reads the body as a JSON Merge Patch of the initiative. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] patch = CaseBody.ofOther(request);
        long revision = revision(request.getHeader(HttpHeaders.IF_MATCH), initiatives.get(id));
        try {
            return answer(ResponseEntity.ok(), initiatives.change(id, revision, patch));
        } catch (BadCase bad) {
            throw refused(bad);
        } catch (StaleInitiative stale) {
            throw Refusal.staleInitiative(RevisionTag.of(stale.revision()));
        }
    }

    /** Deletes it as it is where {@code If-Match} is left out, as everything else that can be deleted. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        try {
            if (ifMatch == null) {
                initiatives.delete(id);
            } else {
                initiatives.delete(id, revision(ifMatch, initiatives.get(id)));
            }
            return ResponseEntity.noContent().build();
        } catch (StaleInitiative stale) {
            throw Refusal.staleInitiative(RevisionTag.of(stale.revision()));
        }
    }

    @GetMapping("/{id}/versions")
    ResponseEntity<byte[]> versions(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        initiatives.versions(id).forEach(each -> all.add(InitiativeJson.of(each)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(all));
    }

    /** Returns the revision that the sender has read; only that of the initiative as it is now can be changed. */
    private static long revision(@Nullable String ifMatch, Initiative initiative) throws Refusal {
        RevisionTag now = new RevisionTag(initiative.revision());
        if (ifMatch == null) {
            throw Refusal.unconditionalInitiative(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.staleInitiative(now.text());
        }
        return now.revision();
    }

    static Refusal refused(BadCase bad) {
        return Refusal.badInitiative(
                bad.problems().stream().map(ErrorEntry::inBody).toList());
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Initiative initiative) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(initiative.revision()))
                .body(InitiativeJson.bytes(initiative));
    }
}
