package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import io.gapwise.service.recommendations.SpokenAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proposes what a check makes known of its case, and makes a new version of the case from it. */
@RestController
@RequestMapping(
        path = InitiativeController.PATH + "/{id}/checks/{check}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class RevisionController {

    private final Revisions revisions;
    private final SpokenAnswers spoken;

    RevisionController(Revisions revisions, SpokenAnswers spoken) {
        this.revisions = revisions;
        this.spoken = spoken;
    }

    @GetMapping("/proposal")
    ResponseEntity<byte[]> proposal(
            @PathVariable("id") String id, @PathVariable("check") String check, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        Locale language = AskedLanguage.of(request);
        Proposal proposal = revisions.proposal(id, check, language);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("initiative", id);
        json.put("check", proposal.check().id());
        json.put("case", proposal.caseId());
        json.put("caseVersion", proposal.caseVersion());
        json.put("caseETag", RevisionTag.of(proposal.caseRevision()));
        json.set("patch", proposal.patch());
        ArrayNode known = json.putArray("known");
        for (Proposal.Known each : proposal.known()) {
            ObjectNode entry = known.addObject();
            entry.put("field", each.field());
            each.from().forEach(entry.putArray("from")::add);
        }
        ArrayNode questions = json.putArray("questions");
        proposal.questions().forEach(each -> questions.add(json(each)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(language, true))
                .body(JsonTree.write(json));
    }

    private static ObjectNode json(Proposal.Question question) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("field", question.field());
        json.put("question", question.question());
        if (question.because() != null) {
            json.put("because", question.because());
        }
        if (question.reopens() != null) {
            json.put("reopens", question.reopens().name());
            json.put("answer", question.answer());
        }
        return json;
    }

    /** Takes the changes of the case in a member of its own; without it, those that are proposed are made. */
    @Costly
    @PostMapping(path = "/revise", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> revise(
            @PathVariable("id") String id, @PathVariable("check") String check, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = CaseBody.ofOther(request);
        long revision = revision(id, check, request.getHeader(HttpHeaders.IF_MATCH));
        try {
            List<Problem> problems = new ArrayList<>();
            ObjectNode patch = null;
            if (body.length > 0) {
                Members sent = Members.of(Initiatives.object(body), problems).only(List.of("patch"));
                patch = sent.tree("patch").orElse(null);
            }
            if (!problems.isEmpty()) {
                problems.addAll(revisions.problems(id, check, patch));
                throw new BadCase(problems);
            }
            return answer(request, revisions.revise(id, check, patch, revision));
        } catch (BadCase bad) {
            throw InitiativeController.refused(bad);
        } catch (StaleCase stale) {
            throw Refusal.stale(RevisionTag.of(stale.revision()));
        }
    }

    /** Returns the revision of the case that the sender has read; only the case as it is now can be changed. */
    private long revision(String id, String check, @Nullable String ifMatch) throws ResourceNotFound, Refusal {
        RevisionTag now = new RevisionTag(revisions.caseRevision(id, check));
        if (ifMatch == null) {
            throw Refusal.unconditional(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.stale(now.text());
        }
        return now.revision();
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Revisions.Revised revised) {
        Locale language = AskedLanguage.of(request);
        var said = spoken.of(
                revised.answer().id(), revised.answer().recommendation().advice(), language);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("case", revised.now().id());
        body.put("version", revised.now().version());
        body.put("recommendation", revised.answer().id());
        body.put("before", revised.before().id());
        body.put("difference", revised.difference());
        body.put("because", because(revised.difference().gained(), said.advice()));
        return ResponseEntity.created(URI.create(request.getContextPath() + "/api/v1/recommendations/"
                        + revised.answer().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(said.language(), said.whole()))
                .body(AskingJson.write(body));
    }

    /** Returns the reasons for what only the new answer says. */
    private static Map<String, List<Reason>> because(List<String> gained, Advice advice) {
        Map<String, List<Reason>> because = new LinkedHashMap<>();
        because.put("verdict:" + advice.verdict().value(), advice.verdict().reasons());
        advice.causes().forEach(each -> because.put("cause:" + each.cause(), each.reasons()));
        advice.discounted().forEach(each -> because.put("discounted:" + each.cause(), each.reasons()));
        advice.remedies().forEach(each -> because.put("remedy:" + each.remedy(), each.reasons()));
        advice.methods().forEach(each -> because.put("method:" + each.method(), each.reasonsFor()));
        advice.excluded().forEach(each -> because.put("exclusion:" + each.method(), each.reasons()));
        because.keySet().retainAll(gained);
        return because;
    }
}
