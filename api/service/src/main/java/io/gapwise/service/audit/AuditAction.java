package io.gapwise.service.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names what the audit trail records. */
public enum AuditAction {
    /** Somebody came with a credential that is not valid. */
    SIGN_IN_REFUSED,
    SIGNED_IN,
    SIGNED_OUT,
    USER_ADDED,
    USER_REMOVED,
    USER_PASSWORD_CHANGED,
    USER_ROLE_CHANGED,
    KEY_ADDED,
    KEY_REVOKED,
    CASE_CREATED,
    CASE_CHANGED,
    CASE_ARCHIVED,
    CASES_ERASED,
    EVIDENCE_TASK_ADDED,
    EVIDENCE_TASK_CHANGED,
    /** Somebody ticked a task off. */
    EVIDENCE_TASK_DONE,
    EVIDENCE_TASK_DELETED,
    INITIATIVE_BEGUN,
    INITIATIVE_CHANGED,
    INITIATIVE_DELETED,
    /** Somebody had the rules judge an initiative, and kept what they said. */
    INITIATIVE_CHECKED,
    /** Somebody made a new version of a case from a check. */
    INITIATIVE_REVISED,
    /** Somebody made a link by which people answer what they see of a case. */
    VOICES_INVITED,
    /** Somebody made another link in the place of one that leads nowhere now. */
    VOICES_LINK_RENEWED,
    VOICES_REVOKED,
    /** Answers came in a file. */
    VOICES_SHEET_TAKEN,
    /** What people said was taken into a case. */
    VOICES_TAKEN,
    /** Somebody named the activities of a learning system that belong to an initiative. */
    ACTIVITIES_CONNECTED,
    /** Somebody made a link by which people answer what is done at work. */
    AT_WORK_INVITED,
    /** Somebody made another link in the place of one that leads nowhere now. */
    AT_WORK_LINK_RENEWED,
    AT_WORK_REVOKED,
    /** A rule set became live that was not live before. */
    RULES_RELEASED,
    SHEET_MAP_KEPT,
    SHEET_MAP_DELETED,
    /** Observations or points of a series of an initiative came. */
    OUTCOMES_ADDED,
    OUTCOMES_DELETED,
    /** A report about an initiative came in a file. */
    OUTCOME_SHEET_TAKEN,
    /** Somebody made a secret address at which a calendar is read. */
    CALENDAR_MADE,
    CALENDAR_REVOKED,
    STRATEGY_ADDED,
    STRATEGY_CHANGED,
    STRATEGY_DELETED,
    /** Entries of the strategy came in a file. */
    STRATEGY_SHEET_TAKEN,
    PLAN_ADDED,
    PLAN_CHANGED,
    /** Somebody changed a plan by what happened since it was approved. */
    PLAN_REPLANNED,
    PLAN_DELETED,
    /** Somebody asked for a version of a plan. */
    PLAN_COMPUTED,
    PLAN_APPROVED,
    /** Somebody made a link by which a team chooses what it wants to learn. */
    TOPICS_OFFERED,
    /** Somebody changed an offer, or wrote down what was agreed on. */
    TOPICS_CHANGED,
    /** Somebody made another link in the place of one that leads nowhere now. */
    TOPICS_LINK_RENEWED,
    TOPICS_REVOKED,
    TOPICS_DELETED,
    /** Somebody deleted what one person had written. */
    TOPICS_WISH_DELETED,
    /** Somebody took a round of appraisals in, as counts. */
    APPRAISALS_TAKEN,
    APPRAISALS_DELETED,
    /** Somebody took what a round says as evidence into a case. */
    APPRAISALS_AS_EVIDENCE,
    /** Somebody named an address to which changes are sent. */
    WEBHOOK_ADDED,
    WEBHOOK_CHANGED,
    WEBHOOK_SECRET_RENEWED,
    /** Somebody had something sent again that could not be delivered. */
    WEBHOOK_SENT_AGAIN,
    WEBHOOK_DELETED,
    /** The file of a job came to its end, so that it is answered. */
    JOB_BEGUN,
    JOB_CANCELLED,
    JOB_DELETED,
    /** Somebody made a token by which a page of another web site shows an interview. */
    EMBED_TOKEN_MADE,
    /** Such an interview came to its end, and its answer was stored. */
    EMBED_TOKEN_USED,
    /** Somebody took away everything that is stored of the tenant. */
    EXPORTED;

    /** Finds an action by its name in lists. */
    public static Optional<AuditAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    /** Returns the name that lists show, such as {@code key-added}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
