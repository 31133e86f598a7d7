package io.gapwise.service.initiatives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a recommendation.
 *
 * @param caseVersion the version of the case that was answered
 * @param recommendation the id of the answer
 * @param ruleSet the version of the rules that gave the answer
 * @param version the number of its current version
 * @param revision counts all its changes; who changes it says from which one
 * @param sample whether it is made up and in no count
 */
public record Initiative(
        String id,
        String caseId,
        int caseVersion,
        String recommendation,
        String ruleSet,
        String verdict,
        String confidence,
        InitiativeContent content,
        int version,
        long revision,
        boolean sample,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime changedAt,
        String changedBy,
        Summary summary) {

    /**
     * What lists show of its data.
     *
     * @param levels the levels of measurement at which there are data, such as 13
     * @param nextDueOn the next day on which something is to be measured
     * @param lastProgress what its last check said
     */
    public record Summary(
            String levels,
            @Nullable LocalDate nextDueOn,
            @Nullable String lastProgress,
            @Nullable LocalDate lastCheckOn) {

        static final Summary NONE = new Summary("", null, null, null);
    }

    /** Returns the initiative as somebody has changed it just now, still with the revision that was changed. */
    Initiative changed(InitiativeContent now, OffsetDateTime at, String by) {
        return new Initiative(
                id,
                caseId,
                caseVersion,
                recommendation,
                ruleSet,
                verdict,
                confidence,
                now,
                version + 1,
                revision,
                sample,
                createdAt,
                createdBy,
                at,
                by,
                summary);
    }
}
