package io.gapwise.service.appraisals;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how a capability stands over rounds of appraisals, two of them side by side. */
@RestController
@RequestMapping(
        path = "/api/v1/appraisal-standings",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class CapabilityStandingsController {

    private static final List<String> PARAMETERS = List.of("capability", "role", "from", "to");

    private final CapabilityRounds rounds;

    CapabilityStandingsController(CapabilityRounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), PARAMETERS);
        String capability = sent.value("capability");
        if (capability == null || capability.isBlank()) {
            sent.wrong(ErrorEntry.parameter(
                    ProblemKind.MISSING,
                    "capability",
                    Sentence.of("appraisals.text", 1, AppraisalReader.LONGEST_CAPABILITY)));
        }
        sent.refuseIfWrong();
        CapabilityStandings standings = rounds.standings(
                capability == null ? "" : capability, sent.value("role"), sent.value("from"), sent.value("to"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonTree.write(AppraisalJson.of(standings)));
    }
}
