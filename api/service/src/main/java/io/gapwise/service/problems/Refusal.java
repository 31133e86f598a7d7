package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The request is not answered; the problem says why. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient ProblemDocument problem;
    private final transient HttpHeaders headers;

    private Refusal(Kind kind, ProblemDocument problem, HttpHeaders headers) {
        super(problem.detail(), null, false, false);
        this.kind = kind;
        this.problem = problem;
        this.headers = headers;
    }

    /** Names the reasons why a request is not answered; the pages have a text for each. */
    public enum Kind {
        NO_RULES,
        BAD_RULE_FILES,
        BAD_TASK,
        UNCONDITIONAL_TASK,
        STALE_TASK,
        BAD_INITIATIVE,
        UNCONDITIONAL_INITIATIVE,
        STALE_INITIATIVE,
        BAD_SHEET_MAP,
        UNCONDITIONAL_SHEET_MAP,
        STALE_SHEET_MAP,
        BAD_SHEET,
        BAD_OUTCOME,
        BAD_STRATEGY_ITEM,
        UNCONDITIONAL_STRATEGY_ITEM,
        STALE_STRATEGY_ITEM,
        BAD_PLAN,
        UNCONDITIONAL_PLAN,
        STALE_PLAN,
        PLAN_QUEUE_FULL,
        NO_SOLVER,
        PLAN_DOES_NOT_FIT,
        OUTDATED_PLAN_VERSION,
        MAY_NOT_APPROVE,
        NO_APPROVED_PLAN,
        PLANS_NOT_COMPARABLE,
        COMPUTATION_OVER,
        UNCONDITIONAL_TOPIC_OFFER,
        STALE_TOPIC_OFFER,
        RULES_OUT_OF_REACH,
        CASE_OUT_OF_REACH,
        ANSWER_OUT_OF_REACH,
        ERASED,
        CHANGES_GONE,
        STALE_WEBHOOK,
        BAD_UPLOAD_HEADER,
        OTHER_UPLOAD_OFFSET,
        OTHER_UPLOAD_LENGTH,
        UPLOAD_OVER,
        TOO_MANY_JOBS,
        JOB_NOT_OVER,
        RANGE_NOT_THERE,
        EMBED_TOKEN_ELSEWHERE,
        EMBED_TOKEN_OTHER_CASE,
        EMBED_TOKEN_USED_UP,
        UNCONDITIONAL,
        STALE,
        NOTHING_TO_UNDO,
        TOO_LARGE,
        TOO_MANY
    }

    /** Refuses because no rule set is live. */
    public static Refusal noRules(String detail) {
        return new Refusal(Kind.NO_RULES, ProblemDocument.noRules(detail), HttpHeaders.EMPTY);
    }

    /** Refuses because the body is not a map of rule files; every problem is named. */
    public static Refusal badRuleFiles(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_RULE_FILES, ProblemDocument.badRuleFiles(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because the body is not a task that can be kept; every problem is named. */
    public static Refusal badTask(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_TASK, ProblemDocument.badTask(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the task it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalTask(String etag) {
        return new Refusal(Kind.UNCONDITIONAL_TASK, ProblemDocument.unconditionalTask(etag), ofState(etag));
    }

    /** Refuses because somebody else has changed the task since; {@code etag} is that of the state now. */
    public static Refusal staleTask(String etag) {
        return new Refusal(Kind.STALE_TASK, ProblemDocument.staleTask(etag), ofState(etag));
    }

    /** Refuses because the body is not an initiative that can be kept; every problem is named. */
    public static Refusal badInitiative(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_INITIATIVE, ProblemDocument.badInitiative(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the initiative it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalInitiative(String etag) {
        return new Refusal(Kind.UNCONDITIONAL_INITIATIVE, ProblemDocument.unconditionalInitiative(etag), ofState(etag));
    }

    /** Refuses because somebody else has changed the initiative since; {@code etag} is that of the state now. */
    public static Refusal staleInitiative(String etag) {
        return new Refusal(Kind.STALE_INITIATIVE, ProblemDocument.staleInitiative(etag), ofState(etag));
    }

    /** Refuses because the body is not a map of a sheet, or has a name that none may have; every problem is named. */
    public static Refusal badSheetMap(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_SHEET_MAP, ProblemDocument.badSheetMap(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the map it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalSheetMap(String etag) {
        return new Refusal(Kind.UNCONDITIONAL_SHEET_MAP, ProblemDocument.unconditionalSheetMap(etag), ofState(etag));
    }

    /** Refuses because the map is in another state; {@code etag} is that of the state now, null if there is no such map. */
    public static Refusal staleSheetMap(@Nullable String etag) {
        return new Refusal(
                Kind.STALE_SHEET_MAP,
                ProblemDocument.staleSheetMap(etag),
                etag == null ? HttpHeaders.EMPTY : ofState(etag));
    }

    /** Refuses because nothing in a file can be read as a sheet of cases; every problem is named. */
    public static Refusal badSheet(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_SHEET, ProblemDocument.badSheet(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because what was sent of an initiative cannot be kept; every problem is named. */
    public static Refusal badOutcome(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_OUTCOME, ProblemDocument.badOutcome(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because the body is not an entry of the strategy that can be kept; every problem is named. */
    public static Refusal badStrategyItem(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_STRATEGY_ITEM, ProblemDocument.badStrategyItem(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the entry it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalStrategyItem(String etag) {
        return new Refusal(
                Kind.UNCONDITIONAL_STRATEGY_ITEM, ProblemDocument.unconditionalStrategyItem(etag), ofState(etag));
    }

    /** Refuses because somebody else has changed the entry since; {@code etag} is that of the state now. */
    public static Refusal staleStrategyItem(String etag) {
        return new Refusal(Kind.STALE_STRATEGY_ITEM, ProblemDocument.staleStrategyItem(etag), ofState(etag));
    }

    /** Refuses because what was sent of a plan cannot be kept, or planned for; every problem is named. */
    public static Refusal badPlan(List<ErrorEntry> errors) {
        return new Refusal(Kind.BAD_PLAN, ProblemDocument.badPlan(errors), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the plan it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalPlan(String etag) {
        return new Refusal(
                Kind.UNCONDITIONAL_PLAN, ProblemDocument.told("unconditional-plan-change", etag), ofState(etag));
    }

    /** Refuses because somebody else has changed the plan since; {@code etag} is that of the state now. */
    public static Refusal stalePlan(String etag) {
        return new Refusal(Kind.STALE_PLAN, ProblemDocument.told("stale-plan", etag), ofState(etag));
    }

    /** Refuses because as many plans wait to be worked out as may; {@code again} is the time to wait. */
    public static Refusal planQueueFull(int most, Duration again) {
        return new Refusal(Kind.PLAN_QUEUE_FULL, ProblemDocument.told("plan-queue-full", most, most / 2), after(again));
    }

    /** Refuses because the program carries no solver for this machine. */
    public static Refusal noSolver() {
        return plain(Kind.NO_SOLVER, "no-solver");
    }

    /** Refuses to approve what is no plan: something that has to be in cannot be. */
    public static Refusal planDoesNotFit() {
        return plain(Kind.PLAN_DOES_NOT_FIT, "plan-does-not-fit");
    }

    /** Refuses to approve what was worked out before the plan changed. */
    public static Refusal outdatedPlanVersion() {
        return plain(Kind.OUTDATED_PLAN_VERSION, "outdated-plan-version");
    }

    public static Refusal mayNotApprove() {
        return plain(Kind.MAY_NOT_APPROVE, "may-not-approve");
    }

    /** Refuses because no version of the plan is approved. */
    public static Refusal noApprovedPlan() {
        return plain(Kind.NO_APPROVED_PLAN, "no-approved-plan");
    }

    /** Names why two versions of a plan cannot be compared. */
    public enum Incomparable {
        /** One of them is no plan. */
        NO_PLAN,
        /** Their periods have other names. */
        PERIODS
    }

    public static Refusal plansNotComparable(Incomparable why) {
        return new Refusal(
                Kind.PLANS_NOT_COMPARABLE,
                ProblemDocument.told("plans-not-comparable", Sentence.of("plan.incomparable." + why)),
                HttpHeaders.EMPTY);
    }

    /** Refuses to end a computation that has ended. */
    public static Refusal computationOver() {
        return plain(Kind.COMPUTATION_OVER, "computation-over");
    }

    /** Refuses because somebody else has changed the webhook since; {@code etag} is that of the state now. */
    public static Refusal staleWebhook(String etag) {
        return new Refusal(Kind.STALE_WEBHOOK, ProblemDocument.told("stale-webhook", etag), ofState(etag));
    }

    /** Refuses because a header of an upload in pieces is missing or cannot be read. */
    public static Refusal badUploadHeader(String header) {
        return new Refusal(
                Kind.BAD_UPLOAD_HEADER, ProblemDocument.told("bad-upload-header", header), HttpHeaders.EMPTY);
    }

    /** Refuses a piece that does not begin where the file ends; {@code expected} is where that is. */
    public static Refusal otherUploadOffset(long expected, long sent) {
        return new Refusal(
                Kind.OTHER_UPLOAD_OFFSET,
                ProblemDocument.told("mismatching-upload-offset", expected, sent),
                ofUpload(expected, false));
    }

    /** Refuses because a file has another length than was said before. */
    public static Refusal otherUploadLength(long said) {
        return new Refusal(
                Kind.OTHER_UPLOAD_LENGTH, ProblemDocument.told("inconsistent-upload-length", said), HttpHeaders.EMPTY);
    }

    /** Refuses a piece because the file is here to its end; {@code length} is how long it is. */
    public static Refusal uploadOver(long length) {
        return new Refusal(Kind.UPLOAD_OVER, ProblemDocument.told("completed-upload", length), ofUpload(length, true));
    }

    private static HttpHeaders ofUpload(long offset, boolean complete) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Upload-Offset", String.valueOf(offset));
        headers.set("Upload-Complete", complete ? "?1" : "?0");
        return headers;
    }

    /** Refuses because as many jobs of the tenant are not over as may be; {@code again} is the time to wait. */
    public static Refusal tooManyJobs(int most, Duration again) {
        return new Refusal(Kind.TOO_MANY_JOBS, ProblemDocument.told("too-many-jobs", most), after(again));
    }

    /** Refuses the results of a job that is not over; {@code again} is the time to wait. */
    public static Refusal jobNotOver(Duration again) {
        return new Refusal(Kind.JOB_NOT_OVER, ProblemDocument.told("job-not-over"), after(again));
    }

    /** Refuses because nothing is there of what was asked for; {@code length} is how much there is. */
    public static Refusal rangeNotThere(long length) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        return new Refusal(Kind.RANGE_NOT_THERE, ProblemDocument.told("range-not-there", length), headers);
    }

    /** Refuses because changes that were not read yet are not kept any more. */
    public static Refusal changesGone() {
        return plain(Kind.CHANGES_GONE, "changes-gone");
    }

    /** Refuses because the token of an interview was made for a page of another web site. */
    public static Refusal embedTokenElsewhere() {
        return plain(Kind.EMBED_TOKEN_ELSEWHERE, "embed-token-elsewhere");
    }

    /** Refuses because the token of an interview was made for a case with another reference. */
    public static Refusal embedTokenOtherCase() {
        return plain(Kind.EMBED_TOKEN_OTHER_CASE, "embed-token-other-case");
    }

    /** Refuses because as many cases were answered with the token of an interview as may be. */
    public static Refusal embedTokenUsedUp() {
        return plain(Kind.EMBED_TOKEN_USED_UP, "embed-token-used-up");
    }

    private static Refusal plain(Kind kind, String type) {
        return new Refusal(kind, ProblemDocument.told(type), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the offer it changes; {@code etag} is that of the state now. */
    public static Refusal unconditionalTopicOffer(String etag) {
        return new Refusal(
                Kind.UNCONDITIONAL_TOPIC_OFFER, ProblemDocument.unconditionalTopicOffer(etag), ofState(etag));
    }

    /** Refuses because somebody else has changed the offer since; {@code etag} is that of the state now. */
    public static Refusal staleTopicOffer(String etag) {
        return new Refusal(Kind.STALE_TOPIC_OFFER, ProblemDocument.staleTopicOffer(etag), ofState(etag));
    }

    private static HttpHeaders ofState(String etag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(etag);
        return headers;
    }

    /** Refuses because this version of the program cannot evaluate the rules that gave a stored answer. */
    public static Refusal rulesOutOfReach(String detail) {
        return new Refusal(Kind.RULES_OUT_OF_REACH, ProblemDocument.rulesOutOfReach(detail), HttpHeaders.EMPTY);
    }

    /**
     * Refuses because a stored case holds answers that this version of the program does not know, so that the rules
     * cannot be evaluated for it.
     */
    public static Refusal caseOutOfReach() {
        return new Refusal(Kind.CASE_OUT_OF_REACH, ProblemDocument.caseOutOfReach(), HttpHeaders.EMPTY);
    }

    /**
     * Refuses because this version of the program cannot read a stored answer. The client can still get it as it was
     * sent.
     */
    public static Refusal answerOutOfReach(String id) {
        return new Refusal(Kind.ANSWER_OUT_OF_REACH, ProblemDocument.answerOutOfReach(id), HttpHeaders.EMPTY);
    }

    /** Refuses because the text of a case was erased; {@code receipt} is the id of the receipt. */
    public static Refusal erased(Instant at, String receipt) {
        return new Refusal(Kind.ERASED, ProblemDocument.erased(at, receipt), HttpHeaders.EMPTY);
    }

    /** Refuses because a change does not say which state of the case it changes; {@code etag} is that of the state now. */
    public static Refusal unconditional(String etag) {
        return new Refusal(Kind.UNCONDITIONAL, ProblemDocument.unconditional(etag), tagged(etag));
    }

    /** Refuses because somebody else has changed the case since; {@code etag} is that of the state now. */
    public static Refusal stale(String etag) {
        return new Refusal(Kind.STALE, ProblemDocument.stale(etag), tagged(etag));
    }

    /** Refuses because the case has said nothing else before. */
    public static Refusal nothingToUndo() {
        return new Refusal(Kind.NOTHING_TO_UNDO, ProblemDocument.nothingToUndo(), HttpHeaders.EMPTY);
    }

    private static HttpHeaders tagged(String etag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(etag);
        return headers;
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(Kind.TOO_LARGE, ProblemDocument.of(HttpStatus.CONTENT_TOO_LARGE, detail), HttpHeaders.EMPTY);
    }

    /** Refuses in every language because there is too much. */
    public static Refusal tooLarge(Sentence said) {
        return new Refusal(Kind.TOO_LARGE, ProblemDocument.of(HttpStatus.CONTENT_TOO_LARGE, said), HttpHeaders.EMPTY);
    }

    /**
     * Refuses because there were too many requests; {@code again} is the time to wait, which is sent in whole seconds.
     */
    public static Refusal tooMany(String detail, Duration again) {
        return new Refusal(Kind.TOO_MANY, ProblemDocument.of(HttpStatus.TOO_MANY_REQUESTS, detail), after(again));
    }

    /** Refuses in every language because there were too many requests; {@code again} is the time to wait. */
    public static Refusal tooMany(Sentence said, Duration again) {
        return new Refusal(Kind.TOO_MANY, ProblemDocument.of(HttpStatus.TOO_MANY_REQUESTS, said), after(again));
    }

    private static HttpHeaders after(Duration again) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, again.plusMillis(999).toSeconds())));
        return headers;
    }

    public Kind kind() {
        return kind;
    }

    public HttpStatus status() {
        return HttpStatus.valueOf(problem.status());
    }

    public ProblemDocument problem() {
        return problem;
    }

    /** Answers a request with the refusal, where no controller does. */
    public void send(HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
        problem.send(response);
    }

    public HttpHeaders headers() {
        return headers;
    }
}
