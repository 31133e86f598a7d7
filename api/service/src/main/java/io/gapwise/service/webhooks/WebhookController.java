package io.gapwise.service.webhooks;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks over HTTP, and what could not be delivered to them. */
@RestController
@RequestMapping(
        path = "/api/v1/webhooks",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class WebhookController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TenantWebhooks webhooks;
    private final WebhookTrial trial;

    WebhookController(TenantWebhooks webhooks, WebhookTrial trial) {
        this.webhooks = webhooks;
        this.trial = trial;
    }

    @GetMapping
    ResponseEntity<byte[]> list() {
        return json(
                ResponseEntity.ok(), webhooks.all().stream().map(this::shown).toList());
    }

    /** Makes a webhook. The secret is in this answer and in no other one. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException, BadParameters, CaseTooLarge, Refusal {
        Webhook hook = webhooks.add(CaseBody.ofOther(request));
        URI at = URI.create(request.getRequestURI() + "/" + hook.id());
        return withSecret(ResponseEntity.created(at), hook);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound {
        Webhook hook = webhooks.get(id);
        return json(tagged(ResponseEntity.ok(), hook), shown(hook));
    }

    /** Reads the body as a JSON Merge Patch. Whoever names the state that is changed does not undo what others did. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, BadParameters, CaseTooLarge, ResourceNotFound, Refusal {
        RevisionTag now = new RevisionTag(webhooks.get(id).revision());
        byte[] patch = CaseBody.ofOther(request);
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !now.isIn(ifMatch)) {
            throw Refusal.staleWebhook(now.text());
        }
        Optional<Webhook> changed = webhooks.change(id, now.revision(), patch);
        if (changed.isEmpty()) {
            throw Refusal.staleWebhook(RevisionTag.of(webhooks.get(id).revision()));
        }
        return json(tagged(ResponseEntity.ok(), changed.get()), shown(changed.get()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id) throws ResourceNotFound {
        webhooks.delete(id);
        return ResponseEntity.noContent().build();
    }

    /** Makes another secret, which is in this answer and in no other one. */
    @PostMapping(path = "/{id}/secret", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> renewSecret(@PathVariable("id") String id) throws ResourceNotFound {
        return withSecret(ResponseEntity.ok(), webhooks.renewSecret(id));
    }

    /** Sends something that says that it is a test, and tells what came of it. */
    @Costly
    @PostMapping(path = "/{id}/test", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> test(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return json(ResponseEntity.ok(), trial.send(webhooks.get(id), request));
    }

    @GetMapping("/{id}/deliveries")
    ResponseEntity<byte[]> deliveries(@PathVariable("id") String id, HttpServletRequest request)
            throws BadParameters, ResourceNotFound {
        QueryParameters parameters =
                QueryParameters.read(request.getQueryString(), List.of("state", "limit", "cursor"));
        int limit = parameters.limit();
        DeliveryState state = state(parameters);
        long after = after(id, parameters);
        parameters.refuseIfWrong();
        webhooks.get(id);
        List<Delivery> found = webhooks.deliveries(id, state, after, limit + 1);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > limit) {
            found = found.subList(0, limit);
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?limit=%d%s&cursor=%s>; rel=\"next\""
                            .formatted(
                                    request.getRequestURI(),
                                    limit,
                                    state == null ? "" : "&state=" + state.word(),
                                    found.get(limit - 1).event().id()));
        }
        return json(answer, found.stream().map(Delivery::json).toList());
    }

    /** Sends something again at once that could not be delivered. */
    @PostMapping(path = "/{id}/deliveries/{delivery}/again", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> again(@PathVariable("id") String id, @PathVariable("delivery") String delivery)
            throws ResourceNotFound {
        return json(ResponseEntity.accepted(), webhooks.again(id, delivery).json());
    }

    private static @Nullable DeliveryState state(QueryParameters parameters) {
        String word = parameters.value("state");
        if (word == null) {
            return null;
        }
        Optional<DeliveryState> state = DeliveryState.of(word);
        if (state.isEmpty()) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, "state", Sentence.of("kind.NO_SUCH_WORD"), DeliveryState.words(), null));
        }
        return state.orElse(null);
    }

    private long after(String id, QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return 0;
        }
        Optional<Long> place = webhooks.place(id, cursor);
        if (place.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("kind.BAD_CURSOR")));
        }
        return place.orElse(0L);
    }

    private Map<String, Object> shown(Webhook hook) {
        return hook.json(webhooks.undelivered(hook));
    }

    private ResponseEntity<byte[]> withSecret(ResponseEntity.BodyBuilder answer, Webhook hook) {
        Map<String, Object> json = shown(hook);
        json.put("secret", hook.secret());
        return json(tagged(answer, hook).header(HttpHeaders.CACHE_CONTROL, "no-store"), json);
    }

    private static ResponseEntity.BodyBuilder tagged(ResponseEntity.BodyBuilder answer, Webhook hook) {
        return answer.eTag(RevisionTag.of(hook.revision()));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object json) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }
}
