package io.gapwise.service.impact;

import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.insight.difference.DifferenceJson;
import io.gapwise.insight.difference.ImpactReport;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rulesets.RuleSetDrafts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares a draft that is sent with the live rules. Nothing becomes live and nothing is stored. */
@Costly
@RestController
class ImpactController {

    private static final String PATH = "/api/v1/rulesets";
    private static final String WHOLE = "whole";
    private static final String LIMIT = "limit";
    private static final int USUAL = 10_000;
    private static final int MOST = 100_000;

    private final RuleSetDrafts drafts;
    private final StoredImpacts impacts;

    ImpactController(RuleSetDrafts drafts, StoredImpacts impacts) {
        this.drafts = drafts;
        this.impacts = impacts;
    }

    @PostMapping(
            path = PATH + "/difference",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> difference(HttpServletRequest request) throws IOException, Refusal, BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of(WHOLE));
        boolean whole = parameters.flag(WHOLE);
        parameters.refuseIfWrong();
        return answer(drafts.read(
                request.getInputStream(),
                whole,
                draft -> ComparedDraft.of(
                        draft,
                        rules -> new ComparedDraft.Outcome(
                                DifferenceJson.Sent.of(
                                        DifferenceFinder.between(draft.live().rules(), rules)),
                                null))));
    }

    @PostMapping(
            path = PATH + "/impact",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> impact(HttpServletRequest request) throws IOException, Refusal, BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of(WHOLE, LIMIT));
        boolean whole = parameters.flag(WHOLE);
        int most = parameters.number(LIMIT, USUAL, 1, MOST);
        parameters.refuseIfWrong();
        return answer(drafts.read(
                request.getInputStream(),
                whole,
                draft -> ComparedDraft.of(
                        draft,
                        rules -> new ComparedDraft.Outcome(
                                null,
                                ImpactReport.Sent.of(impacts.of(draft.live().advisor(), rules, most))))));
    }

    private static ResponseEntity<byte[]> answer(ComparedDraft compared) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(compared.bytes());
    }
}
