package io.gapwise.service.problems;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.wording.Sentence;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.store.StoreFault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a problem in the form of RFC 9457.
 *
 * @param line the line of a batch that has the problem, counted from 1
 * @param errors the single things that are wrong with what was sent
 * @param said the detail for other languages; null where they can only say what is true of the type or the status
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "params", "line", "errors"})
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Long line,
        List<ErrorEntry> errors,
        @JsonIgnore @Nullable Sentence said) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OURS = "urn:gapwise:problem:";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    private ProblemDocument(
            String type, String title, int status, String detail, @Nullable Long line, List<ErrorEntry> errors) {
        this(type, title, status, detail, line, errors, null);
    }

    /**
     * Returns the code by which programs decide: the name of the type, or where the status says everything, that of the
     * status.
     */
    @JsonProperty
    String code() {
        return type.startsWith(OURS) ? type.substring(OURS.length()) : ofStatus(HttpStatus.valueOf(status));
    }

    /** Returns the name of a status as a code, such as {@code not-found}. */
    public static String ofStatus(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the values in the detail, for whoever says it in words of his own. */
    @JsonProperty
    List<Object> params() {
        return said == null ? List.of() : said.plainValues();
    }

    /** Returns the same with its sentences in another language; codes, types and addresses stay. */
    public ProblemDocument in(Locale language) {
        if (VocabularyTexts.supported(language).equals(Locale.ENGLISH)) {
            return this;
        }
        ProblemSentences sentences = ProblemSentences.of(type, status);
        return new ProblemDocument(
                type,
                sentences.title().in(language),
                status,
                (said == null ? sentences.detail() : said).in(language),
                line,
                errors.stream().map(error -> error.in(language)).toList(),
                said);
    }

    /** Reports a problem that needs no type because its status says everything. */
    public static ProblemDocument of(HttpStatus status, String detail) {
        return new ProblemDocument("about:blank", status.getReasonPhrase(), status.value(), detail, null, List.of());
    }

    /** Reports in every language a problem that needs no type because its status says everything. */
    public static ProblemDocument of(HttpStatus status, Sentence said) {
        return new ProblemDocument(
                "about:blank", status.getReasonPhrase(), status.value(), said.inEnglish(), null, List.of(), said);
    }

    public static ProblemDocument badCase(BadCase bad) {
        List<ErrorEntry> errors =
                bad.problems().stream().map(ErrorEntry::inBody).toList();
        return bad("bad-case", errors);
    }

    /** Reports what is wrong with the parameters, or with a body that is nothing of which there is a problem of its own. */
    public static ProblemDocument badParameters(List<ErrorEntry> errors) {
        return bad(errors.stream().anyMatch(each -> each.pointer() != null) ? "bad-body" : "bad-parameters", errors);
    }

    public static ProblemDocument badRuleFiles(List<ErrorEntry> errors) {
        return bad("bad-rule-files", errors);
    }

    static ProblemDocument badTask(List<ErrorEntry> errors) {
        return bad("bad-task", errors);
    }

    static ProblemDocument unconditionalTask(String etag) {
        return told("unconditional-task-change", etag);
    }

    static ProblemDocument staleTask(String etag) {
        return told("stale-task", etag);
    }

    static ProblemDocument badInitiative(List<ErrorEntry> errors) {
        return bad("bad-initiative", errors);
    }

    static ProblemDocument unconditionalInitiative(String etag) {
        return told("unconditional-initiative-change", etag);
    }

    static ProblemDocument staleInitiative(String etag) {
        return told("stale-initiative", etag);
    }

    static ProblemDocument badSheetMap(List<ErrorEntry> errors) {
        return bad("bad-sheet-map", errors);
    }

    static ProblemDocument badSheet(List<ErrorEntry> errors) {
        return bad("bad-sheet", errors);
    }

    static ProblemDocument badOutcome(List<ErrorEntry> errors) {
        return bad("bad-outcome", errors);
    }

    static ProblemDocument badStrategyItem(List<ErrorEntry> errors) {
        return bad("bad-strategy-entry", errors);
    }

    static ProblemDocument unconditionalStrategyItem(String etag) {
        return told("unconditional-strategy-entry-change", etag);
    }

    static ProblemDocument staleStrategyItem(String etag) {
        return told("stale-strategy-entry", etag);
    }

    static ProblemDocument badPlan(List<ErrorEntry> errors) {
        return bad("bad-plan", errors);
    }

    static ProblemDocument unconditionalTopicOffer(String etag) {
        return told("unconditional-topic-offer-change", etag);
    }

    static ProblemDocument staleTopicOffer(String etag) {
        return told("stale-topic-offer", etag);
    }

    static ProblemDocument unconditionalSheetMap(String etag) {
        return told("unconditional-sheet-map-change", etag);
    }

    static ProblemDocument staleSheetMap(@Nullable String etag) {
        return etag == null ? telling("stale-sheet-map", Sentence.of("sheet-map.gone")) : told("stale-sheet-map", etag);
    }

    /** Reports that a file could not be read to its end. */
    public static ProblemDocument brokenSheet() {
        return told("broken-sheet");
    }

    /** Reports that a row of a sheet cannot be stored as things are; the detail says what stands in the way. */
    public static ProblemDocument rowConflict(String detail) {
        return inEnglish("row-conflict", detail);
    }

    /** Reports a problem whose sentence stands under its type; {@code values} are the values in it. */
    static ProblemDocument told(String type, Object... values) {
        return telling(type, Sentence.of("detail." + type, values));
    }

    private static ProblemDocument telling(String type, Sentence said) {
        return new ProblemDocument(
                OURS + type, title(type), ProblemType.statusOf(type).value(), said.inEnglish(), null, List.of(), said);
    }

    /** Reports a problem whose sentence is known in English only; other languages say what is true of its type. */
    private static ProblemDocument inEnglish(String type, String detail) {
        return new ProblemDocument(
                OURS + type, title(type), ProblemType.statusOf(type).value(), detail, null, List.of());
    }

    private static String title(String type) {
        return Sentence.of("title." + type).inEnglish();
    }

    /** Reports that the rules in the folder are refused and that there are none from before. */
    public static ProblemDocument noRules(String detail) {
        return inEnglish("no-rules", detail);
    }

    /** Reports that the database cannot be used at the moment; nothing is wrong with the request. */
    public static ProblemDocument storeUnavailable(StoreFault fault) {
        return inEnglish("store-unavailable", fault.sentence() + " Send the request again in a moment.");
    }

    /**
     * Reports that nothing more may be stored of the tenant. The status is conflict (409): the request is right and does
     * not fit what is stored, and it can be sent again once the sender has made room. It is not 403, because the caller
     * has the right, not 429, because waiting does not help, and not 507, because programs take that for a failure of the
     * service and repeat the request.
     */
    public static ProblemDocument quotaReached(QuotaReached reached) {
        return inEnglish("quota-reached", String.valueOf(reached.getMessage()));
    }

    /** Reports a failure that has nothing to do with what was sent: one of the database, or else an unexpected one. */
    public static ProblemDocument ofFailure(Throwable failure) {
        if (failure instanceof QuotaReached reached) {
            return quotaReached(reached);
        }
        return StoreFault.of(failure).map(ProblemDocument::storeUnavailable).orElseGet(ProblemDocument::unexpected);
    }

    /**
     * Reports that this version of the program cannot do with a stored answer what the request wants. The status is
     * conflict (409). The request is right and there is something at its address, so it is not 404 or 410, which caches
     * may keep for good. Nothing has failed here, so it is not 500, and waiting does not help, so it is not 503. The
     * version that gave the answer could do what the request wants.
     */
    static ProblemDocument rulesOutOfReach(String detail) {
        return inEnglish("rules-out-of-reach", detail);
    }

    static ProblemDocument caseOutOfReach() {
        return told("case-out-of-reach");
    }

    static ProblemDocument answerOutOfReach(String id) {
        return told("answer-out-of-reach", id);
    }

    static ProblemDocument erased(Instant at, String receipt) {
        return told("erased", at, receipt);
    }

    static ProblemDocument unconditional(String etag) {
        return told("unconditional-change", etag);
    }

    static ProblemDocument stale(String etag) {
        return told("stale-case", etag);
    }

    static ProblemDocument nothingToUndo() {
        return told("nothing-to-undo");
    }

    /** Reports that the header holds nothing that can be a key. */
    public static ProblemDocument badIdempotencyKey(int longest) {
        return told("bad-idempotency-key", longest);
    }

    /** Reports that no key can be sent with this request. */
    public static ProblemDocument idempotencyKeyNotHere() {
        return told("idempotency-key-not-here");
    }

    /** Reports that a request with this key is being carried out at this moment. */
    public static ProblemDocument idempotencyKeyInFlight() {
        return told("idempotency-key-in-flight");
    }

    /** Reports that something else was sent with this key before. */
    public static ProblemDocument idempotencyKeyReused() {
        return told("idempotency-key-reused");
    }

    /** Reports that the request was carried out before, and that the texts of its answer are erased. */
    public static ProblemDocument keptAnswerErased() {
        return told("kept-answer-erased");
    }

    /** Reports that the answers of a batch are not read, so that no more of them can be held. */
    public static ProblemDocument answersNotRead() {
        return told("answers-not-read");
    }

    /** Reports that a request ended before all of it was there. */
    public static ProblemDocument brokenOff() {
        return of(HttpStatus.BAD_REQUEST, Sentence.of("status.400.detail"));
    }

    /** Reports that a body is larger than any may be; {@code most} is the number of bytes. */
    public static ProblemDocument tooLarge(long most) {
        return of(HttpStatus.CONTENT_TOO_LARGE, Sentence.of("body.tooLarge", most));
    }

    public static ProblemDocument tooLarge() {
        return of(HttpStatus.CONTENT_TOO_LARGE, Sentence.of("case.tooLarge", GapCaseJson.MAX_BYTES));
    }

    /** Reports that the rules contradict the contract. Their author must learn of it, and the client cannot help it. */
    public static ProblemDocument fault(RuleSetFault fault) {
        return inEnglish("rule-set-fault", String.valueOf(fault.getMessage()));
    }

    /**
     * Reports that the answers to very many cases cannot be trusted, so that no more of them are given. From then on Drools
     * answers each case, so sending them again helps.
     */
    public static ProblemDocument evaluatorsDiffer(EvaluatorsDiffer difference) {
        return told("evaluators-differ", difference.gapCase().title());
    }

    /** Reports an unexpected failure. The details go to the log and not to the client. */
    public static ProblemDocument unexpected() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in the service and not with what you sent. The log of the service has the details.");
    }

    private static ProblemDocument bad(String type, List<ErrorEntry> errors) {
        Sentence said = errors.size() == 1 ? Sentence.of("errors.one") : Sentence.of("errors.many", errors.size());
        return new ProblemDocument(
                OURS + type, title(type), ProblemType.statusOf(type).value(), said.inEnglish(), null, errors, said);
    }

    public ProblemDocument onLine(long number) {
        return new ProblemDocument(type, title, status, detail, number, errors, said);
    }

    /** Answers a request with the problem, where no controller does. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] json = in(AskedLanguage.ofCurrent()).json();
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
