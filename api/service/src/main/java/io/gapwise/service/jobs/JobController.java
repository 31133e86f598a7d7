package io.gapwise.service.jobs;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import io.gapwise.service.settings.RetentionSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists jobs, says how far each has come, and ends them. */
@RestController
@RequestMapping(
        path = JobController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class JobController {

    static final String PATH = "/api/v1/jobs";

    private final TenantJobs jobs;
    private final JobSettings settings;
    private final RetentionSettings retention;

    JobController(TenantJobs jobs, JobSettings settings, RetentionSettings retention) {
        this.jobs = jobs;
        this.settings = settings;
        this.retention = retention;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters =
                QueryParameters.read(request.getQueryString(), List.of("state", "limit", "cursor"));
        int limit = parameters.limit();
        JobState state = state(parameters);
        Job before = before(parameters);
        parameters.refuseIfWrong();
        List<Job> found = jobs.list(state, before, limit + 1);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > limit) {
            found = found.subList(0, limit);
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?limit=%d%s&cursor=%s>; rel=\"next\""
                            .formatted(
                                    request.getRequestURI(),
                                    limit,
                                    state == null ? "" : "&state=" + state.name(),
                                    found.get(limit - 1).id()));
        }
        return json(answer, found.stream().map(JobJson::of).toList());
    }

    /** Says how far a job has come. As the draft for uploads wants it, the headers say how much of its file is here. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable("id") String id) throws ResourceNotFound {
        return shown(ResponseEntity.ok(), jobs.get(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable("id") String id) throws ResourceNotFound {
        jobs.end(id);
        return ResponseEntity.noContent().build();
    }

    /** Answers with a job and with the headers of its file. */
    ResponseEntity<byte[]> shown(ResponseEntity.BodyBuilder answer, Job job) {
        answer.eTag(RevisionTag.of(job.revision()));
        return json(answer.headers(headers -> ofFile(headers, job)), JobJson.of(job));
    }

    /** Says how much of the file is here, and within which limits the rest can be sent. It changes all the time. */
    void ofFile(HttpHeaders headers, Job job) {
        UploadHeaders.write(headers, job);
        headers.set(
                UploadHeaders.LIMIT,
                "max-size=%d, max-age=%d"
                        .formatted(
                                settings.largest().toBytes(),
                                retention.unfinishedJobs().toSeconds()));
        headers.setCacheControl(job.state() == JobState.RECEIVING ? "no-store" : "no-cache");
    }

    private static @Nullable JobState state(QueryParameters parameters) {
        String word = parameters.value("state");
        Optional<JobState> state = word == null ? Optional.empty() : JobState.of(word);
        if (word != null && state.isEmpty()) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD,
                    "state",
                    Sentence.of("kind.NO_SUCH_WORD"),
                    JobState.words(),
                    NearestWord.to(word, JobState.words())));
        }
        return state.orElse(null);
    }

    private @Nullable Job before(QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return null;
        }
        try {
            return jobs.get(cursor);
        } catch (ResourceNotFound e) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.BAD_CURSOR, "cursor", Sentence.of("kind.BAD_CURSOR")));
            return null;
        }
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object json) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(JobJson.JSON.writeValueAsBytes(json));
    }
}
