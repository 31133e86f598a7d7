package io.gapwise.service.jobs;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the headers of a request say of a file that is sent in pieces, as the IETF draft "Resumable Uploads for HTTP" names
 * them.
 *
 * @param complete whether the file ends with this request; null where that is not said
 * @param offset where in the file the body begins; null where that is not said
 * @param length how many bytes the file has in all; null where that is not said
 */
record UploadHeaders(
        @Nullable Boolean complete,
        @Nullable Long offset,
        @Nullable Long length) {

    static final String COMPLETE = "Upload-Complete";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String LIMIT = "Upload-Limit";
    static final String PARTIAL = "application/partial-upload";

    /** The largest integer of a structured header (RFC 9651). */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    /** @throws Refusal if one of them cannot be read */
    static UploadHeaders read(HttpServletRequest request) throws Refusal {
        return new UploadHeaders(flag(request), number(request, OFFSET), number(request, LENGTH));
    }

    /** Writes how much is here, and whether that is all. */
    static void write(HttpHeaders headers, Job job) {
        headers.set(OFFSET, String.valueOf(job.received()));
        headers.set(COMPLETE, flag(job.state() != JobState.RECEIVING));
        if (job.order().announced() != null) {
            headers.set(LENGTH, String.valueOf(job.order().announced()));
        }
    }

    static String flag(boolean value) {
        return value ? "?1" : "?0";
    }

    private static @Nullable Boolean flag(HttpServletRequest request) throws Refusal {
        String sent = request.getHeader(COMPLETE);
        if (sent == null) {
            return null;
        }
        if (!sent.strip().equals(flag(true)) && !sent.strip().equals(flag(false))) {
            throw Refusal.badUploadHeader(COMPLETE);
        }
        return sent.strip().equals(flag(true));
    }

    private static @Nullable Long number(HttpServletRequest request, String name) throws Refusal {
        String sent = request.getHeader(name);
        if (sent == null) {
            return null;
        }
        if (!NUMBER.matcher(sent.strip()).matches()) {
            throw Refusal.badUploadHeader(name);
        }
        return Long.valueOf(sent.strip());
    }
}
