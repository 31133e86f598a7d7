package io.gapwise.service.priorities;

import io.gapwise.core.json.JsonTree;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposes what a plan can choose from. */
@Costly
@RestController
class PlanCandidateController {

    private final ProposedCandidates candidates;

    PlanCandidateController(ProposedCandidates candidates) {
        this.candidates = candidates;
    }

    @GetMapping(
            path = "/api/v1/plan-candidates",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> proposed(HttpServletRequest request) throws BadParameters, Refusal {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of("cases", "sample"));
        boolean sample = PriorityFilterReader.sample(sent);
        String cases = sent.value("cases");
        sent.refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        ProposedPlan plan = cases == null ? candidates.all(sample, language) : candidates.of(ids(cases), language);
        ObjectNode json = plan.request();
        if (plan.currency() != null) {
            json.put("currency", plan.currency());
        }
        ArrayNode about = json.putArray("about");
        plan.candidates().forEach(each -> about.add(CandidateJson.about(each)));
        plan.notRanked().forEach(json.putArray("notRanked")::add);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(language, true))
                .body(JsonTree.write(json));
    }

    private static List<String> ids(String cases) {
        return Arrays.stream(cases.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
