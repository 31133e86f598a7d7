package io.gapwise.service.jobs;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.OpenUploads;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheets.SheetTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in the files of jobs, in one go or in pieces. The job itself is what the draft calls the upload resource. */
@RestController
class JobUploadController {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final TenantJobs jobs;
    private final JobOrders orders;
    private final JobController shown;
    private final OpenUploads open;

    JobUploadController(TenantJobs jobs, JobOrders orders, JobController shown, OpenUploads open) {
        this.jobs = jobs;
        this.orders = orders;
        this.shown = shown;
        this.open = open;
    }

    @Costly
    @PostMapping(
            path = JobController.PATH,
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> begin(HttpServletRequest request)
            throws IOException, BadParameters, ResourceNotFound, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        UploadHeaders sent = UploadHeaders.read(request);
        JobOrder order = orders.read(request, sent.length());
        jobs.requireFits(request.getContentLengthLong());
        try (OpenUploads.OpenUpload receiving = receiving(request)) {
            Job job = jobs.begin(order);
            Job received = first(job, sent, request);
            return shown.shown(
                    ResponseEntity.status(
                                    received.state() == JobState.RECEIVING ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                            .location(URI.create(request.getContextPath() + JobController.PATH + "/" + job.id())),
                    received);
        }
    }

    /** Receives what comes with the request that makes a job. Whoever made it does not know its address before the end. */
    private Job first(Job job, UploadHeaders sent, HttpServletRequest request)
            throws IOException, Refusal, ResourceNotFound {
        boolean taken = false;
        try {
            Job received = received(job, 0, !Boolean.FALSE.equals(sent.complete()), request);
            taken = true;
            return received;
        } finally {
            if (!taken) {
                jobs.discard(job.id());
            }
        }
    }

    /** Adds to the file of a job. Where the sending breaks off, what is here stays. */
    @PatchMapping(
            path = JobController.PATH + "/{id}",
            consumes = UploadHeaders.PARTIAL,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> append(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, ResourceNotFound, Refusal {
        Job job = jobs.get(id);
        UploadHeaders sent = UploadHeaders.read(request);
        long offset = required(sent.offset(), UploadHeaders.OFFSET);
        boolean complete = required(sent.complete(), UploadHeaders.COMPLETE);
        if (job.state() != JobState.RECEIVING) {
            throw Refusal.uploadOver(job.received());
        }
        if (offset != job.received()) {
            throw Refusal.otherUploadOffset(job.received(), offset);
        }
        if (sent.length() != null) {
            jobs.announce(job, sent.length());
        }
        jobs.requireFits(offset + Math.max(0, request.getContentLengthLong()));
        try (OpenUploads.OpenUpload receiving = receiving(request)) {
            Job received = received(jobs.get(id), offset, complete, request);
            return complete
                    ? shown.shown(ResponseEntity.accepted(), received)
                    : ResponseEntity.noContent()
                            .headers(headers -> shown.ofFile(headers, received))
                            .build();
        }
    }

    private Job received(Job job, long offset, boolean complete, HttpServletRequest request)
            throws IOException, Refusal, ResourceNotFound {
        Long announced = job.order().announced();
        long here = jobs.receive(job.id(), request.getInputStream(), offset, announced);
        return complete ? jobs.complete(job.id(), here, announced) : jobs.get(job.id());
    }

    private OpenUploads.OpenUpload receiving(HttpServletRequest request) throws Refusal {
        return open.open(request, Callers.current())
                .orElseThrow(() -> Refusal.tooMany(Sentence.of("uploads.many"), SOON));
    }

    private static <T> T required(@Nullable T value, String header) throws Refusal {
        if (value == null) {
            throw Refusal.badUploadHeader(header);
        }
        return value;
    }
}
