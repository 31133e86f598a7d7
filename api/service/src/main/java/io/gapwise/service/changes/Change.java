package io.gapwise.service.changes;

import org.jspecify.annotations.Nullable;

/**
 * What somebody changed. It names things by their ids and holds no text of them, so that nothing of it has to be erased.
 *
 * @param subject the id of what changed, or its version
 * @param about the id of what stands beside it; null where there is nothing
 */
public record Change(
        ChangeKind kind, String subject, @Nullable String about) {

    /** Says that an answer was stored. */
    public static Change recommendationMade(String recommendation, String caseId) {
        return new Change(ChangeKind.RECOMMENDATION_MADE, recommendation, caseId);
    }

    /** Says that a case was made or changed. */
    public static Change caseChanged(String caseId) {
        return new Change(ChangeKind.CASE_CHANGED, caseId, null);
    }

    /** Says that a case was erased, of which there is a receipt. */
    public static Change caseErased(String caseId, String receipt) {
        return new Change(ChangeKind.CASE_ERASED, caseId, receipt);
    }

    /** Says that a rule set became live. */
    public static Change ruleSetLive(String version) {
        return new Change(ChangeKind.RULESET_LIVE, version, null);
    }
}
