package io.gapwise.service.asking;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.why.Explanation;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerContext;
import io.gapwise.service.recommendations.AnswerContexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about a stored recommendation from its case, with the rule set that gave it. It stores nothing. */
@RestController
@RequestMapping(
        path = "/api/v1/recommendations/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class AskingController {

    private final AnswerContexts contexts;
    private final AskingCache askings;

    AskingController(AnswerContexts contexts, AskingCache askings) {
        this.contexts = contexts;
        this.askings = askings;
    }

    @GetMapping("/why")
    ResponseEntity<byte[]> why(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        Claim claim = QuestionParameters.conclusion(request.getQueryString());
        Explanation explanation = explanation(id, request);
        return json(explanation.why(claim), request, explanation.inEnglish().isEmpty());
    }

    @GetMapping("/why-not")
    ResponseEntity<byte[]> whyNot(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        Claim claim = QuestionParameters.conclusion(request.getQueryString());
        Explanation explanation = explanation(id, request);
        return json(explanation.whyNot(claim), request, explanation.inEnglish().isEmpty());
    }

    private Explanation explanation(String id, HttpServletRequest request) throws ResourceNotFound, Refusal {
        AnswerContext context = contexts.of(id);
        return Explanation.of(context.advisor(), context.gapCase(), AskedLanguage.of(request));
    }

    /** Reads the body as a JSON Merge Patch of the case. */
    @Costly
    @PostMapping(
            path = "/what-if",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<byte[]> whatIf(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadCase, CaseTooLarge, IOException {
        byte[] patch = CaseBody.of(request);
        AnswerContext context = contexts.of(id);
        GapCase changed = CasePatch.applied(context.caseJson(), patch);
        Advice before = context.advisor().advise(context.gapCase());
        SpokenAdvice spoken = context.advisor().advise(changed, AskedLanguage.of(request));
        Advice after = spoken.advice();
        WhatIf difference = WhatIf.between(context.gapCase(), before, changed, after);
        return json(new ChangedAnswer(difference, after), request, spoken.whole());
    }

    @Costly
    @GetMapping("/nearest")
    ResponseEntity<byte[]> nearest(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        QuestionParameters.Wish asked = QuestionParameters.wish(request.getQueryString());
        AnswerContext context = contexts.of(id);
        return json(askings.of(context.advisor()).changes().nearest(context.gapCase(), asked.wish(), asked.open()));
    }

    @Costly
    @GetMapping("/firmness")
    ResponseEntity<byte[]> firmness(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        AnswerContext context = contexts.of(id);
        List<Pivot> pivots = askings.of(context.advisor()).changes().pivots(context.gapCase());
        return json(new Firmness(context.advisor().evaluator().verdict(context.gapCase()), pivots));
    }

    /** Holds the answer to the changed case and its differences from the stored one. */
    private record ChangedAnswer(WhatIf difference, Advice recommendation) {}

    /** Lists the single answers whose change flips the verdict; the verdict is firmer the fewer there are. */
    private record Firmness(VerdictValue verdict, List<Pivot> pivots) {}

    /** @param whole whether all texts are in the language that is asked for */
    private static ResponseEntity<byte[]> json(Object found, HttpServletRequest request, boolean whole) {
        return ResponseEntity.ok()
                .headers(AskedLanguage.headers(AskedLanguage.of(request), whole))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AskingJson.write(found));
    }

    private static ResponseEntity<byte[]> json(Object found) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AskingJson.write(found));
    }
}
