package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Explains a status to the client in a sentence that reveals nothing about the program. */
final class StatusProblems {

    private static final Map<HttpStatus, String> BY_STATUS = Map.of(
            HttpStatus.BAD_REQUEST, "The request cannot be understood.",
            HttpStatus.NOT_FOUND, "There is nothing at this address.",
            HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed at this address.",
            HttpStatus.NOT_ACCEPTABLE, "None of the types in Accept is available here.",
            HttpStatus.CONTENT_TOO_LARGE, "The request is too large.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This type of content is not accepted here.",
            HttpStatus.URI_TOO_LONG, "The address is too long.",
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large.",
            HttpStatus.SERVICE_UNAVAILABLE, "The service cannot answer at the moment; try again later.");

    private StatusProblems() {}

    static ProblemDocument about(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        if (known == null) {
            known = status >= 400 && status < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        }
        if (known == HttpStatus.INTERNAL_SERVER_ERROR) {
            return ProblemDocument.unexpected();
        }
        return ProblemDocument.of(known, BY_STATUS.getOrDefault(known, "The request cannot be answered."));
    }

    static ProblemDocument about(HttpStatusCode status) {
        return about(status.value());
    }

    static ProblemDocument notAllowed(String method, Set<String> allowed) {
        return ProblemDocument.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                Sentence.of("detail.method-not-allowed", method, String.join(", ", allowed)));
    }

    static ProblemDocument notRead(List<MediaType> read) {
        return ProblemDocument.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, Sentence.of("detail.type-not-read", MediaType.toString(read)));
    }

    static ProblemDocument notGiven(List<MediaType> given) {
        return given.isEmpty()
                ? about(HttpStatus.NOT_ACCEPTABLE)
                : ProblemDocument.of(
                        HttpStatus.NOT_ACCEPTABLE, Sentence.of("detail.type-not-given", MediaType.toString(given)));
    }
}
