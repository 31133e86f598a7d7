package io.gapwise.service.proving;

import io.gapwise.insight.proof.ProofJson;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofTexts;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the rules that are live promise of every case, and what of it is proved. */
@RestController
class ProvingController {

    /** How many seconds to wait before asking again. */
    private static final String SOON = "5";

    private final LiveRules rules;
    private final LiveProofs proofs;

    ProvingController(LiveRules rules, LiveProofs proofs) {
        this.rules = rules;
        this.proofs = proofs;
    }

    @GetMapping(
            path = "/api/v1/rules/proof",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> proof(HttpServletRequest request) throws Refusal {
        LiveSet live = rules.now();
        Optional<ProofReport> report = proofs.of(live);
        if (report.isEmpty()) {
            return ResponseEntity.accepted()
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("version", live.version()));
        }
        ProofTexts texts = ProofTexts.in(AskedLanguage.of(request), live.rules());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ProofJson.Sent.of(report.get(), texts, false));
    }
}
