package io.gapwise.service.evidence;

import io.gapwise.core.json.BadCase;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.service.load.Costly;
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

/** Says what could still turn the verdict of a case, and keeps who finds it out. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class EvidenceController {

    private final CaseEvidence evidence;

    EvidenceController(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    @Costly
    @GetMapping("/evidence-plan")
    ResponseEntity<byte[]> plan(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AskingJson.write(EvidencePlanBody.of(evidence.of(id))));
    }

    @PostMapping(path = "/evidence-tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, CaseTooLarge, IOException {
        byte[] body = CaseBody.of(request);
        try {
            EvidenceTask task = evidence.add(id, TaskReader.read(body, TaskContent.EMPTY));
            String address = "/api/v1/cases/%s/evidence-tasks/%s".formatted(task.caseId(), task.id());
            return answer(ResponseEntity.created(URI.create(address)), task);
        } catch (BadCase bad) {
            throw badTask(bad);
        }
    }

    @GetMapping("/evidence-tasks/{task}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id, @PathVariable("task") String task)
            throws ResourceNotFound, Refusal {
        return answer(ResponseEntity.ok(), evidence.task(id, task));
    }

    /** Reads the body as a JSON Merge Patch of the task. */
    @PatchMapping(
            path = "/evidence-tasks/{task}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(
            @PathVariable("id") String id, @PathVariable("task") String task, HttpServletRequest request)
            throws ResourceNotFound, Refusal, CaseTooLarge, IOException {
        byte[] body = CaseBody.of(request);
        EvidenceTask before = evidence.task(id, task);
        long revision = revision(request.getHeader(HttpHeaders.IF_MATCH), before);
        try {
            return answer(
                    ResponseEntity.ok(), evidence.change(id, task, revision, TaskReader.read(body, before.content())));
        } catch (BadCase bad) {
            throw badTask(bad);
        } catch (StaleTask stale) {
            throw Refusal.staleTask(RevisionTag.of(stale.revision()));
        }
    }

    @DeleteMapping("/evidence-tasks/{task}")
    ResponseEntity<Void> delete(@PathVariable("id") String id, @PathVariable("task") String task)
            throws ResourceNotFound, Refusal {
        evidence.delete(id, task);
        return ResponseEntity.noContent().build();
    }

    /** Returns the revision that the sender has read; only that of the task as it is now can be changed. */
    private static long revision(@Nullable String ifMatch, EvidenceTask task) throws Refusal {
        RevisionTag now = new RevisionTag(task.revision());
        if (ifMatch == null) {
            throw Refusal.unconditionalTask(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.staleTask(now.text());
        }
        return now.revision();
    }

    private static Refusal badTask(BadCase bad) {
        return Refusal.badTask(bad.problems().stream().map(ErrorEntry::inBody).toList());
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, EvidenceTask task) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(task.revision()))
                .body(TaskJson.bytes(TaskJson.members(task)));
    }
}
