package io.gapwise.service.recommendations;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.caching.KeptByClients;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives a recommendation for one case at a time, and returns the recommendations that were given before. */
@RestController
@RequestMapping(
        path = RecommendationController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class RecommendationController {

    static final String PATH = "/api/v1/recommendations";

    private final Consultations consultations;
    private final Recommendations recommendations;
    private final Replays replays;
    private final AnswerContexts contexts;
    private final SpokenAnswers spoken;
    private final AnswerLimit limit;

    RecommendationController(
            Consultations consultations,
            Recommendations recommendations,
            Replays replays,
            AnswerContexts contexts,
            SpokenAnswers spoken,
            AnswerLimit limit) {
        this.consultations = consultations;
        this.recommendations = recommendations;
        this.replays = replays;
        this.contexts = contexts;
        this.spoken = spoken;
        this.limit = limit;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer(HttpServletRequest request)
            throws IOException, BadCase, CaseTooLarge, Refusal, BadParameters {
        boolean dry = DryRun.isWanted(request);
        byte[] body = CaseBody.of(request);
        if (dry) {
            SpokenRecommendation rehearsed = consultations.begin().rehearsed(body, AskedLanguage.of(request));
            return DryRun.answer(rehearsed.headers(), rehearsed.bytes());
        }
        IssuedRecommendation answer = consultations.begin().answer(body, limit);
        SpokenRecommendation sent = spoken.of(answer, AskedLanguage.of(request));
        return ResponseEntity.created(URI.create(request.getContextPath() + PATH + "/" + answer.id()))
                .headers(sent.headers())
                .contentType(MediaType.APPLICATION_JSON)
                .body(sent.bytes());
    }

    /** Gives the answer in the language that is asked for; its tag follows from its text, so each language has its own. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> again(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        SpokenRecommendation sent = spoken.of(contexts.stored(id), AskedLanguage.of(request));
        return KeptByClients.askingAgain(request, sent.headers(), sent.bytes());
    }

    /**
     * Evaluates the stored rule set on the stored case again. Nothing is stored. There is nothing to send, but the type
     * is demanded, because no web site can make a browser send it.
     */
    @PostMapping(path = "/{id}/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> replay(@PathVariable("id") String id) throws ResourceNotFound {
        return ok().body(replays.of(contexts.stored(id)).json());
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        RecommendationFilter filter =
                RecommendationFilterReader.read(request.getQueryString(), recommendations::number);
        Locale language = AskedLanguage.of(request);
        Page page = recommendations.list(filter, stored -> spoken.of(stored, language));
        ResponseEntity.BodyBuilder response = ok().headers(AskedLanguage.headers(language, page.whole()));
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, next(request.getContextPath() + PATH, filter, page.next()));
        }
        return response.body(page.array());
    }

    private static String next(String path, RecommendationFilter filter, String last) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(path)
                .queryParam("limit", filter.limit())
                .queryParam("cursor", Cursor.write(last));
        if (filter.verdict() != null) {
            next.queryParam("verdict", filter.verdict());
        }
        if (filter.since() != null) {
            next.queryParam("since", filter.since());
        }
        if (filter.superseded()) {
            next.queryParam("superseded", true);
        }
        if (filter.reference() != null) {
            next.queryParam("reference", "{reference}");
        }
        String reference = filter.reference() == null ? "" : filter.reference();
        return "<" + next.encode().buildAndExpand(reference).toUriString() + ">; rel=\"next\"";
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    }
}
