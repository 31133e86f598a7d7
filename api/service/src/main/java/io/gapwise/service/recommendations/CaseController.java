package io.gapwise.service.recommendations;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.caching.KeptByClients;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Gives cases back as they were sent, erases them, and gives the receipts. */
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class CaseController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ErasedCases cases;
    private final Erasures erasures;

    CaseController(ErasedCases cases, Erasures erasures) {
        this.cases = cases;
        this.erasures = erasures;
    }

    @GetMapping("/api/v1/recommendations/{id}/case")
    ResponseEntity<byte[]> sent(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return KeptByClients.askingAgain(
                request, HttpHeaders.EMPTY, cases.sent(id).getBytes(StandardCharsets.UTF_8));
    }

    @DeleteMapping("/api/v1/cases/{id}")
    ResponseEntity<byte[]> erase(@PathVariable("id") String id) throws ResourceNotFound {
        return json(JSON.writeValueAsBytes(cases.erase(id).json()));
    }

    /** Erases by reference. Without a reference nothing is erased, so that a mistyped address cannot erase all. */
    @DeleteMapping("/api/v1/cases")
    ResponseEntity<byte[]> eraseAll(HttpServletRequest request) throws BadParameters {
        String reference = ReferenceParameter.read(request.getQueryString());
        List<?> receipts =
                cases.eraseAll(reference).stream().map(ErasureReceipt::json).toList();
        return json(JSON.writeValueAsBytes(receipts));
    }

    @GetMapping("/api/v1/erasures/{id}")
    ResponseEntity<byte[]> receipt(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        ErasureReceipt receipt = AnswerContexts.ID.matcher(id).matches()
                ? erasures.find(id).or(() -> cases.receipt(id)).orElse(null)
                : null;
        if (receipt == null) {
            throw new ResourceNotFound(Sentence.of("missing.receipt"));
        }
        return KeptByClients.askingAgain(request, HttpHeaders.EMPTY, JSON.writeValueAsBytes(receipt.json()));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
