package io.gapwise.service.jobs;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.requests.Accepted;
import io.gapwise.service.sheets.SheetTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives the results of jobs, all of them or a part. */
@RestController
class JobResultsController {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final MediaType CSV = MediaType.valueOf(SheetTypes.CSV);
    private static final MediaType WORKBOOK = MediaType.valueOf(SheetTypes.WORKBOOK);
    private static final Map<MediaType, PieceKind> KINDS =
            Map.of(MediaType.APPLICATION_NDJSON, PieceKind.LINES, CSV, PieceKind.CSV, WORKBOOK, PieceKind.WORKBOOK);

    private final TenantJobs jobs;
    private final JobResults results;

    JobResultsController(TenantJobs jobs, JobResults results) {
        this.jobs = jobs;
        this.results = results;
    }

    @GetMapping(
            path = JobController.PATH + "/{id}/results",
            produces = {
                MediaType.APPLICATION_NDJSON_VALUE,
                SheetTypes.CSV,
                SheetTypes.WORKBOOK,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE
            })
    void results(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ResourceNotFound, Refusal, HttpMediaTypeNotAcceptableException {
        Job job = jobs.get(id);
        if (!job.state().over()) {
            throw Refusal.jobNotOver(SOON);
        }
        List<MediaType> types = types(job);
        MediaType type =
                Accepted.of(request).best(types).orElseThrow(() -> new HttpMediaTypeNotAcceptableException(types));
        PieceKind kind = KINDS.get(type);
        long length = results.length(job, kind);
        String tag = "\"%s-%s-%d\"".formatted(id, kind.name().toLowerCase(Locale.ROOT), length);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(kind == PieceKind.CSV ? SheetTypes.CSV + ";charset=UTF-8" : type.toString());
        send(job, kind, length, part(request, tag, length), request, response);
    }

    private static List<MediaType> types(Job job) {
        List<MediaType> types = new ArrayList<>(List.of(MediaType.APPLICATION_NDJSON, CSV));
        if (job.progress().read() <= JobTable.MOST_IN_WORKBOOK) {
            types.add(WORKBOOK);
        }
        return types;
    }

    private static Optional<ByteRange> part(HttpServletRequest request, String tag, long length) throws Refusal {
        try {
            return ByteRange.of(request, tag, length);
        } catch (ByteRange.NotThere e) {
            throw Refusal.rangeNotThere(length);
        }
    }

    private void send(
            Job job,
            PieceKind kind,
            long length,
            Optional<ByteRange> part,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ByteRange sent = part.orElse(new ByteRange(0, length));
        if (part.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, sent.header(length));
        }
        response.setContentLengthLong(sent.to() - sent.from());
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            results.copy(job, kind, sent.from(), sent.to(), response.getOutputStream());
        }
    }
}
