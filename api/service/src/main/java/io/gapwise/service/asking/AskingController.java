package io.gapwise.service.asking;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.insight.brief.BriefMarkdown;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.why.Explanation;
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
import java.nio.charset.StandardCharsets;
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
    private final StoredBriefs briefs;

    AskingController(AnswerContexts contexts, AskingCache askings, StoredBriefs briefs) {
        this.contexts = contexts;
        this.askings = askings;
        this.briefs = briefs;
    }

    @GetMapping("/why")
    ResponseEntity<byte[]> why(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        Claim claim = QuestionParameters.conclusion(request.getQueryString());
        AnswerContext context = contexts.of(id);
        return json(Explanation.of(context.advisor(), context.gapCase()).why(claim));
    }

    @GetMapping("/why-not")
    ResponseEntity<byte[]> whyNot(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        Claim claim = QuestionParameters.conclusion(request.getQueryString());
        AnswerContext context = contexts.of(id);
        return json(Explanation.of(context.advisor(), context.gapCase()).whyNot(claim));
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
        Advice after = context.advisor().advise(changed);
        return json(new ChangedAnswer(WhatIf.between(context.gapCase(), before, changed, after), after));
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

    @GetMapping(
            path = "/brief",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> briefPage(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return text(MediaType.TEXT_HTML, BriefPage.of(briefs.of(id)));
    }

    @GetMapping(path = "/brief", produces = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<byte[]> briefText(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return text(MediaType.TEXT_MARKDOWN, BriefMarkdown.of(briefs.of(id)));
    }

    private static ResponseEntity<byte[]> text(MediaType kind, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(kind, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Holds the answer to the changed case and its differences from the stored one. */
    private record ChangedAnswer(WhatIf difference, Advice recommendation) {}

    /** Lists the single answers whose change flips the verdict; the verdict is firmer the fewer there are. */
    private record Firmness(VerdictValue verdict, List<Pivot> pivots) {}

    private static ResponseEntity<byte[]> json(Object found) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AskingJson.write(found));
    }
}
