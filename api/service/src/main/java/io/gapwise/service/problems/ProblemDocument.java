package io.gapwise.service.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.store.StoreFault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a problem in the form of RFC 9457.
 *
 * @param line the line of a batch that has the problem, counted from 1
 * @param errors the single things that are wrong with what was sent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "line", "errors"})
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Long line,
        List<ErrorEntry> errors) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OURS = "urn:gapwise:problem:";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    /** Reports a problem that needs no type because its status says everything. */
    public static ProblemDocument of(HttpStatus status, String detail) {
        return new ProblemDocument("about:blank", status.getReasonPhrase(), status.value(), detail, null, List.of());
    }

    public static ProblemDocument badCase(BadCase bad) {
        List<ErrorEntry> errors =
                bad.problems().stream().map(ErrorEntry::inBody).toList();
        return bad("bad-case", "This is not a valid gap case", errors);
    }

    public static ProblemDocument badParameters(List<ErrorEntry> errors) {
        return bad("bad-parameters", "These parameters cannot be used", errors);
    }

    public static ProblemDocument badRuleFiles(List<ErrorEntry> errors) {
        return bad("bad-rule-files", "These file names do not belong to rule files", errors);
    }

    static ProblemDocument badTask(List<ErrorEntry> errors) {
        return bad("bad-task", "This is not a task that can be kept", errors);
    }

    static ProblemDocument unconditionalTask(String etag) {
        return ofState(
                "unconditional-task-change",
                "Say which state of the task you change",
                HttpStatus.PRECONDITION_REQUIRED,
                ("Send the header If-Match with the ETag of the task that you have read, so that nobody's change is lost."
                                + " At the moment it is %s.")
                        .formatted(etag));
    }

    static ProblemDocument staleTask(String etag) {
        return ofState(
                "stale-task",
                "The task was changed meanwhile",
                HttpStatus.PRECONDITION_FAILED,
                ("Somebody has changed the task since the state that If-Match names. Its ETag is %s now: read it again, and"
                                + " send the change for that state.")
                        .formatted(etag));
    }

    static ProblemDocument badSheetMap(List<ErrorEntry> errors) {
        return bad("bad-sheet-map", "This is not a map of a sheet that can be kept", errors);
    }

    static ProblemDocument badSheet(List<ErrorEntry> errors) {
        return bad("bad-sheet", "Nothing in this file can be read as a sheet of cases", errors);
    }

    static ProblemDocument unconditionalSheetMap(String etag) {
        return ofState(
                "unconditional-sheet-map-change",
                "Say which state of the map you change",
                HttpStatus.PRECONDITION_REQUIRED,
                ("There is a map of this name. Send the header If-Match with the ETag of the map that you have read, so that"
                                + " nobody's change is lost. At the moment it is %s.")
                        .formatted(etag));
    }

    static ProblemDocument staleSheetMap(@Nullable String etag) {
        return ofState(
                "stale-sheet-map",
                "The map was changed meanwhile",
                HttpStatus.PRECONDITION_FAILED,
                etag == null
                        ? "There is no map of this name any more. Send it without If-Match to add it."
                        : ("The map is in another state than the one that you name. Its ETag is %s now: read it again, and"
                                        + " send the change for that state.")
                                .formatted(etag));
    }

    /** Reports that a file could not be read to its end. */
    public static ProblemDocument brokenSheet() {
        return ofState(
                "broken-sheet",
                "The file could not be read to its end",
                HttpStatus.BAD_REQUEST,
                "The rows before the last line are answered; what stands behind them in the file was not read.");
    }

    /** Reports that a row of a sheet cannot be stored as things are; the detail says what stands in the way. */
    public static ProblemDocument rowConflict(String detail) {
        return ofState("row-conflict", "This row cannot be stored as things are", HttpStatus.CONFLICT, detail);
    }

    private static ProblemDocument ofState(String type, String title, HttpStatus status, String detail) {
        return new ProblemDocument(OURS + type, title, status.value(), detail, null, List.of());
    }

    /** Reports that the rules in the folder are refused and that there are none from before. */
    public static ProblemDocument noRules(String detail) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return new ProblemDocument(
                OURS + "no-rules", "No rule set is in force", status.value(), detail, null, List.of());
    }

    /** Reports that the database cannot be used at the moment; nothing is wrong with the request. */
    public static ProblemDocument storeUnavailable(StoreFault fault) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return new ProblemDocument(
                OURS + "store-unavailable",
                "The database cannot be used at the moment",
                status.value(),
                fault.sentence() + " Send the request again in a moment.",
                null,
                List.of());
    }

    /**
     * Reports that nothing more may be stored of the tenant. The status is conflict (409): the request is right and does
     * not fit what is stored, and it can be sent again once the sender has made room. It is not 403, because the caller
     * has the right, not 429, because waiting does not help, and not 507, because programs take that for a failure of the
     * service and repeat the request.
     */
    public static ProblemDocument quotaReached(QuotaReached reached) {
        return new ProblemDocument(
                OURS + "quota-reached",
                "Nothing more may be stored",
                HttpStatus.CONFLICT.value(),
                String.valueOf(reached.getMessage()),
                null,
                List.of());
    }

    /** Reports a failure that has nothing to do with what was sent: one of the database, or else an unexpected one. */
    public static ProblemDocument ofFailure(Throwable failure) {
        if (failure instanceof QuotaReached reached) {
            return quotaReached(reached);
        }
        return StoreFault.of(failure).map(ProblemDocument::storeUnavailable).orElseGet(ProblemDocument::unexpected);
    }

    static ProblemDocument rulesOutOfReach(String detail) {
        return outOfReach("rules-out-of-reach", "The rules that gave this answer can no longer be asked", detail);
    }

    static ProblemDocument caseOutOfReach() {
        return outOfReach(
                "case-out-of-reach",
                "The stored case can no longer be asked about",
                "This version of the program does not know all that the stored case says, so nothing is asked about it."
                        + " The stored answer stands.");
    }

    static ProblemDocument answerOutOfReach(String id) {
        return outOfReach(
                "answer-out-of-reach",
                "The stored answer cannot be shown by this version",
                "This version of the program does not know all words of the stored answer. GET /api/v1/recommendations/%s gives it as it was answered."
                        .formatted(id));
    }

    static ProblemDocument erased(Instant at, String receipt) {
        return new ProblemDocument(
                OURS + "erased",
                "The text of this case was erased",
                HttpStatus.GONE.value(),
                "The free text of this case was erased at %s. What was decided stays. GET /api/v1/erasures/%s gives the receipt."
                        .formatted(at, receipt),
                null,
                List.of());
    }

    static ProblemDocument unconditional(String etag) {
        return new ProblemDocument(
                OURS + "unconditional-change",
                "Say which state of the case you change",
                HttpStatus.PRECONDITION_REQUIRED.value(),
                ("Send the header If-Match with the ETag of the state that you have read, so that nobody's change is lost."
                                + " At the moment it is %s.")
                        .formatted(etag),
                null,
                List.of());
    }

    static ProblemDocument stale(String etag) {
        return new ProblemDocument(
                OURS + "stale-case",
                "The case was changed meanwhile",
                HttpStatus.PRECONDITION_FAILED.value(),
                ("Somebody has changed or answered the case since the state that If-Match names. Its ETag is %s now: read it"
                                + " again, and send the change for that state.")
                        .formatted(etag),
                null,
                List.of());
    }

    static ProblemDocument nothingToUndo() {
        return new ProblemDocument(
                OURS + "nothing-to-undo",
                "There is nothing to go back to",
                HttpStatus.CONFLICT.value(),
                "The case says what it said at first. GET …/versions lists all that it ever said.",
                null,
                List.of());
    }

    /**
     * Reports that this version of the program cannot do with a stored answer what the request wants. The status is
     * conflict (409). The request is right and there is something at its address, so it is not 404 or 410, which caches
     * may keep for good. Nothing has failed here, so it is not 500, and waiting does not help, so it is not 503. The
     * version that gave the answer could do what the request wants.
     */
    private static ProblemDocument outOfReach(String type, String title, String detail) {
        HttpStatus status = HttpStatus.CONFLICT;
        return new ProblemDocument(OURS + type, title, status.value(), detail, null, List.of());
    }

    public static ProblemDocument tooLarge() {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "A gap case may have at most %d bytes; this one has more.".formatted(GapCaseJson.MAX_BYTES));
    }

    /** Reports that the rules contradict the contract. Their author must learn of it, and the client cannot help it. */
    public static ProblemDocument fault(RuleSetFault fault) {
        return new ProblemDocument(
                OURS + "rule-set-fault",
                "The rule set is at fault, not the case",
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                String.valueOf(fault.getMessage()),
                null,
                List.of());
    }

    /** Reports an unexpected failure. The details go to the log and not to the client. */
    public static ProblemDocument unexpected() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in the service and not with what you sent. The log of the service has the details.");
    }

    private static ProblemDocument bad(String type, String title, List<ErrorEntry> errors) {
        String detail = errors.size() == 1
                ? "One thing is wrong; errors names it."
                : "%d things are wrong; errors names them all.".formatted(errors.size());
        return new ProblemDocument(OURS + type, title, HttpStatus.BAD_REQUEST.value(), detail, null, errors);
    }

    public ProblemDocument onLine(long number) {
        return new ProblemDocument(type, title, status, detail, number, errors);
    }

    /** Answers a request with the problem, where no controller does. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] json = json();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /** Writes the problem on one line, in UTF-8. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
