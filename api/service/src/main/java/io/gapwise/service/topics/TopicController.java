package io.gapwise.service.topics;

import io.gapwise.core.problems.Problem;
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
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;

/** Offers topics to teams by links, and says what they chose. */
@RestController
@RequestMapping(
        path = "/api/v1/topic-offers",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class TopicController {

    private static final List<String> PARAMETERS = List.of("limit", "cursor");

    private final Topics topics;
    private final TopicsForStrategy forStrategy;

    TopicController(Topics topics, TopicsForStrategy forStrategy) {
        this.topics = topics;
        this.forStrategy = forStrategy;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), PARAMETERS);
        int limit = parameters.limit();
        String cursor = parameters.value("cursor");
        Optional<Long> before = cursor == null ? Optional.empty() : TopicPage.read(cursor);
        if (cursor != null && before.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("kind.BAD_CURSOR")));
        }
        parameters.refuseIfWrong();
        TopicPage page = topics.page(limit, before.orElse(null));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(request.getRequestURI(), limit, page.next()));
        }
        return answer.body(TopicJson.list(page.offers(), topics::state));
    }

    /** Makes an offer with a link, which is in this answer and nowhere else. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> offer(HttpServletRequest request) throws IOException, BadParameters, CaseTooLarge, Refusal {
        TopicLink link = topics.offer(UUID.randomUUID().toString(), CaseBody.ofOther(request));
        URI at = URI.create(request.getRequestURI() + "/" + link.offer().id());
        return linked(ResponseEntity.created(at), link, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound {
        return answer(topics.get(id));
    }

    /** Reads the body as a JSON Merge Patch of what can be changed of an offer. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, BadParameters, CaseTooLarge, ResourceNotFound, Refusal {
        RevisionTag now = new RevisionTag(topics.get(id).revision());
        byte[] patch = CaseBody.ofOther(request);
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw Refusal.unconditionalTopicOffer(now.text());
        } else if (!now.isIn(ifMatch)) {
            throw Refusal.staleTopicOffer(now.text());
        }
        try {
            return answer(topics.change(id, now.revision(), patch));
        } catch (StaleTopicOffer stale) {
            throw Refusal.staleTopicOffer(RevisionTag.of(stale.revision()));
        }
    }

    /** Deletes an offer with everything that was chosen and written. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id) throws ResourceNotFound {
        topics.delete(id);
        return ResponseEntity.noContent().build();
    }

    /** Makes another link; the one before leads nowhere from then on. */
    @PostMapping(path = "/{id}/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> renew(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, BadParameters {
        TopicLink link = topics.renew(id)
                .orElseThrow(() -> new BadParameters(List.of(
                        ErrorEntry.inBody(Problem.at(ProblemKind.READ_ONLY, "", Sentence.of("topics.closed"))))));
        return linked(ResponseEntity.ok(), link, request);
    }

    /** Takes the link back. What was chosen stays. */
    @DeleteMapping("/{id}/link")
    ResponseEntity<Void> revoke(@PathVariable("id") String id) throws ResourceNotFound {
        topics.revoke(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/results")
    ResponseEntity<byte[]> results(@PathVariable("id") String id) throws ResourceNotFound {
        return json(TopicJson.of(topics.results(topics.get(id))));
    }

    /** Deletes what one person wrote. */
    @DeleteMapping("/{id}/wishes/{wish}")
    ResponseEntity<Void> deleteWish(@PathVariable("id") String id, @PathVariable("wish") String wish)
            throws ResourceNotFound {
        topics.deleteWish(id, wish);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/candidates")
    ResponseEntity<byte[]> candidates(@PathVariable("id") String id) throws ResourceNotFound {
        return json(TopicJson.of(forStrategy.candidates(topics.results(topics.get(id)))));
    }

    @GetMapping("/{id}/persona-facts")
    ResponseEntity<byte[]> facts(@PathVariable("id") String id) throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        return json(TopicJson.of(offer, forStrategy.facts(topics.results(offer))));
    }

    private ResponseEntity<byte[]> linked(
            ResponseEntity.BodyBuilder answer, TopicLink link, HttpServletRequest request) {
        TopicOffer offer = link.offer();
        ObjectNode json = TopicJson.of(offer, topics.state(offer));
        @Nullable String path = link.path();
        if (path != null) {
            json.put(
                    "link",
                    ServletUriComponentsBuilder.fromContextPath(request)
                            .path(path)
                            .toUriString());
        }
        return answer.cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(offer.revision()))
                .body(TopicJson.bytes(json));
    }

    private ResponseEntity<byte[]> answer(TopicOffer offer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(RevisionTag.of(offer.revision()))
                .body(TopicJson.bytes(TopicJson.of(offer, topics.state(offer))));
    }

    private static ResponseEntity<byte[]> json(ObjectNode body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(TopicJson.bytes(body));
    }
}
