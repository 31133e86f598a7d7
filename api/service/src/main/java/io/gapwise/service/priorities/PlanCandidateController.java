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
import org.springframework.http.HttpHeaders;
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

    static final String PATH = "/api/v1/plan-candidates";

    private final ProposedCandidates candidates;

    PlanCandidateController(ProposedCandidates candidates) {
        this.candidates = candidates;
    }

    @GetMapping(
            path = PlanCandidateController.PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> proposed(HttpServletRequest request) throws BadParameters, Refusal {
        String query = request.getQueryString();
        QueryParameters sent = QueryParameters.read(query, List.of("cases", "sample", "limit", "cursor"));
        boolean sample = PriorityFilterReader.sample(sent);
        int limit = sent.limit();
        String behind = PriorityFilterReader.behind(sent);
        String cases = sent.value("cases");
        sent.refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        CandidatePage page = cases == null
                ? candidates.page(sample, behind, limit, language)
                : candidates.page(ids(cases), language);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(language, true));
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, PageCursor.link(request.getContextPath() + PATH, query, page.next()));
        }
        return response.body(JsonTree.write(json(page)));
    }

    private static ObjectNode json(CandidatePage page) {
        ProposedPlan plan = page.plan();
        ObjectNode json = plan.request();
        json.put("count", page.count());
        json.put("waiting", page.waiting());
        if (plan.currency() != null) {
            json.put("currency", plan.currency());
        }
        ArrayNode about = json.putArray("about");
        plan.candidates().forEach(each -> about.add(CandidateJson.about(each)));
        plan.notRanked().forEach(json.putArray("notRanked")::add);
        return json;
    }

    private static List<String> ids(String cases) {
        return Arrays.stream(cases.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
