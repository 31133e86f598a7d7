package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Names a kind of problem document: its code, and the status that such a document always has. A type that is not listed
 * here cannot be answered with, so whoever shows the list shows all of them.
 */
public record ProblemType(String code, HttpStatus status) {

    private static final Map<String, HttpStatus> STATUSES = statuses(
            of(
                    HttpStatus.BAD_REQUEST,
                    "bad-body",
                    "bad-case",
                    "bad-idempotency-key",
                    "bad-initiative",
                    "bad-outcome",
                    "bad-parameters",
                    "bad-plan",
                    "bad-rule-files",
                    "bad-sheet",
                    "bad-sheet-map",
                    "bad-strategy-entry",
                    "bad-task",
                    "bad-upload-header",
                    "broken-sheet",
                    "idempotency-key-not-here",
                    "inconsistent-upload-length"),
            of(
                    HttpStatus.FORBIDDEN,
                    "embed-token-elsewhere",
                    "embed-token-other-case",
                    "embed-token-used-up",
                    "may-not-approve"),
            of(
                    HttpStatus.CONFLICT,
                    "answer-out-of-reach",
                    "case-out-of-reach",
                    "completed-upload",
                    "computation-over",
                    "idempotency-key-in-flight",
                    "job-not-over",
                    "mismatching-upload-offset",
                    "no-approved-plan",
                    "nothing-to-undo",
                    "outdated-plan-version",
                    "plan-does-not-fit",
                    "plans-not-comparable",
                    "quota-reached",
                    "row-conflict",
                    "rules-out-of-reach"),
            of(HttpStatus.GONE, "changes-gone", "erased", "kept-answer-erased"),
            of(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale-case",
                    "stale-initiative",
                    "stale-plan",
                    "stale-sheet-map",
                    "stale-strategy-entry",
                    "stale-task",
                    "stale-topic-offer",
                    "stale-webhook"),
            of(HttpStatus.CONTENT_TOO_LARGE, "answers-not-read"),
            of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "range-not-there"),
            of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused"),
            of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "unconditional-change",
                    "unconditional-initiative-change",
                    "unconditional-plan-change",
                    "unconditional-sheet-map-change",
                    "unconditional-strategy-entry-change",
                    "unconditional-task-change",
                    "unconditional-topic-offer-change"),
            of(HttpStatus.TOO_MANY_REQUESTS, "plan-queue-full", "too-many-jobs"),
            of(HttpStatus.INTERNAL_SERVER_ERROR, "evaluators-differ", "rule-set-fault"),
            of(HttpStatus.SERVICE_UNAVAILABLE, "no-rules", "no-solver", "store-unavailable"));

    private static final String SOME_VALUE = "…";

    private static Stream<ProblemType> of(HttpStatus status, String... codes) {
        return Stream.of(codes).map(code -> new ProblemType(code, status));
    }

    @SafeVarargs
    private static Map<String, HttpStatus> statuses(Stream<ProblemType>... types) {
        Map<String, HttpStatus> statuses = new TreeMap<>();
        Stream.of(types).flatMap(each -> each).forEach(type -> statuses.put(type.code, type.status));
        return Collections.unmodifiableMap(statuses);
    }

    static HttpStatus statusOf(String code) {
        HttpStatus status = STATUSES.get(code);
        if (status == null) {
            throw new IllegalArgumentException("No status is listed for problems of the type " + code + ".");
        }
        return status;
    }

    /** Lists every code that a problem document can have, by status: the named types, and what only has its status. */
    public static List<ProblemType> all() {
        Stream<ProblemType> named =
                STATUSES.entrySet().stream().map(each -> new ProblemType(each.getKey(), each.getValue()));
        Stream<ProblemType> plain = Sentence.namedBehind("status.").stream()
                .filter(key -> !key.contains("."))
                .map(key -> HttpStatus.valueOf(Integer.parseInt(key)))
                .map(status -> new ProblemType(ProblemDocument.ofStatus(status), status));
        return Stream.concat(plain, named)
                .sorted(Comparator.comparing((ProblemType type) -> type.status.value()))
                .toList();
    }

    /** Returns what people read of such a problem, with “…” for the values that differ each time. */
    public List<String> sentences(Locale language) {
        if (!STATUSES.containsKey(code)) {
            return List.of(Sentence.of("status." + status.value() + ".detail").in(language));
        }
        return Stream.of(
                        Sentence.of("title." + code),
                        Sentence.of("general." + code),
                        Sentence.of("detail." + code, SOME_VALUE, SOME_VALUE))
                .filter(sentence -> Sentence.exists(sentence.key()))
                .map(sentence -> sentence.in(language))
                .toList();
    }
}
