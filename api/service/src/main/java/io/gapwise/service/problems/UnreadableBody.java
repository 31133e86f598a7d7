package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The body of a request cannot be unpacked. It is an IOException because that is found out while the body is read. */
public final class UnreadableBody extends IOException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Sentence said;

    private UnreadableBody(HttpStatus status, Sentence said) {
        super(said.inEnglish());
        this.status = status;
        this.said = said;
    }

    /** Reports a body that becomes far too large when it is unpacked. */
    public static UnreadableBody tooLarge() {
        return new UnreadableBody(HttpStatus.CONTENT_TOO_LARGE, Sentence.of("body.bomb"));
    }

    /** Reports a body that is not what its Content-Encoding says. */
    public static UnreadableBody broken() {
        return new UnreadableBody(HttpStatus.BAD_REQUEST, Sentence.of("body.notPacked"));
    }

    public ProblemDocument problem() {
        return ProblemDocument.of(status, said);
    }
}
