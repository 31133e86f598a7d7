package io.gapwise.service.problems;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is not answered, with the problem that says why. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument problem;
    private final transient HttpHeaders headers;

    private Refusal(ProblemDocument problem, HttpHeaders headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** No rule set is live. */
    public static Refusal noRules(String detail) {
        return new Refusal(ProblemDocument.noRules(detail), HttpHeaders.EMPTY);
    }

    /** What was sent is no map of rule files; every problem is named. */
    public static Refusal badRuleFiles(List<Wrong> errors) {
        return new Refusal(ProblemDocument.badRuleFiles(errors), HttpHeaders.EMPTY);
    }

    /** What is kept cannot be used by this version of the program. */
    public static Refusal gone(String detail) {
        return new Refusal(ProblemDocument.of(HttpStatus.CONFLICT, detail), HttpHeaders.EMPTY);
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(ProblemDocument.of(HttpStatus.CONTENT_TOO_LARGE, detail), HttpHeaders.EMPTY);
    }

    /** Asked too often; {@code again} is when it is worth asking again, which is said in whole seconds. */
    public static Refusal tooMany(String detail, Duration again) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, again.plusMillis(999).toSeconds())));
        return new Refusal(ProblemDocument.of(HttpStatus.TOO_MANY_REQUESTS, detail), headers);
    }

    ProblemDocument problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
