package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The requested thing does not exist; the message says so to the client. */
public final class ResourceNotFound extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Sentence said;

    public ResourceNotFound(String message) {
        super(message, null, false, false);
        this.said = null;
    }

    /** Says it in each language. */
    public ResourceNotFound(Sentence said) {
        super(said.inEnglish(), null, false, false);
        this.said = said;
    }

    ProblemDocument problem() {
        return said == null
                ? ProblemDocument.of(HttpStatus.NOT_FOUND, getMessage())
                : ProblemDocument.of(HttpStatus.NOT_FOUND, said);
    }
}
