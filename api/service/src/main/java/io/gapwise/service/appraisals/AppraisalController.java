package io.gapwise.service.appraisals;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes rounds of appraisals in as counts, lists and deletes them, and says how a capability stands over them. */
@RestController
@RequestMapping(
        path = "/api/v1/appraisals",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class AppraisalController {

    /** Leaves room for as many groups as a round may count. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** A round is never changed. */
    private static final long REVISION = 1;

    private final Appraisals appraisals;
    private final Strategy strategy;

    AppraisalController(Appraisals appraisals, Strategy strategy) {
        this.appraisals = appraisals;
        this.strategy = strategy;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("limit", "cursor"));
        int limit = parameters.limit();
        String cursor = parameters.value("cursor");
        Optional<Long> before = cursor == null ? Optional.empty() : AppraisalPage.read(cursor);
        if (cursor != null && before.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("kind.BAD_CURSOR")));
        }
        parameters.refuseIfWrong();
        AppraisalPage page = appraisals.page(limit, before.orElse(null));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(request.getRequestURI(), limit, page.next()));
        }
        return answer.body(AppraisalJson.list(page.rounds()));
    }

    /** Takes a round in that somebody else has counted. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException, BadParameters, CaseTooLarge, Refusal {
        AppraisalRound round = appraisals.add(UUID.randomUUID().toString(), CaseBody.ofAtMost(MOST_BYTES, request));
        URI at = URI.create(request.getRequestURI() + "/" + round.id());
        return answer(ResponseEntity.created(at), round);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound {
        return answer(ResponseEntity.ok(), appraisals.get(id));
    }

    /** Deletes a round. What was taken from it into cases and personas stays. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id) throws ResourceNotFound {
        appraisals.delete(id);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, AppraisalRound round) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(REVISION))
                .body(JsonTree.write(AppraisalJson.of(
                        round,
                        name -> strategy.named(StrategyKind.CAPABILITY, name, false)
                                .isPresent())));
    }
}
