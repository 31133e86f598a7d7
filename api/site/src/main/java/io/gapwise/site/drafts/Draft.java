package io.gapwise.site.drafts;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Holds a case that is being described.
 *
 * @param version the number of changes; null for a draft that was never stored
 * @param tenant whose it is
 * @param body the answers so far, as a gap case
 * @param asked the paths answered with "don't know"
 * @param trail the questions answered last, the newest at the end
 * @param origin the recommendation that the draft began from
 * @param answered the latest recommendation that the draft led to
 * @param caseId the case that the draft describes; null if it describes one that is not stored yet
 * @param caseVersion the number of the version of the case that the draft has, apart from what was answered in it since
 */
public record Draft(
        @Id String id,
        @Version @Nullable Integer version,
        String tenant,
        String body,
        List<DraftAsked> asked,
        List<DraftStep> trail,
        @Nullable String origin,
        @Nullable String answered,
        @Nullable String caseId,
        @Nullable Integer caseVersion,
        OffsetDateTime changedAt) {

    public Draft {
        asked = List.copyOf(asked);
        trail = List.copyOf(trail);
    }

    /** Returns the draft with another case, after answers to some questions. */
    public Draft described(String nowBody, Collection<String> nowAsked, List<String> nowTrail) {
        return new Draft(
                id,
                version,
                tenant,
                nowBody,
                nowAsked.stream().map(DraftAsked::new).toList(),
                nowTrail.stream().map(DraftStep::new).toList(),
                origin,
                answered,
                caseId,
                caseVersion,
                changedAt);
    }

    /**
     * Returns the draft with the recommendation that it led to.
     *
     * @param itsVersion the number of the version of the case that was answered
     * @param itsBody what that version says
     */
    public Draft answeredBy(String recommendation, String itsCase, int itsVersion, String itsBody) {
        return new Draft(
                id, version, tenant, itsBody, asked, trail, origin, recommendation, itsCase, itsVersion, changedAt);
    }

    Draft changed(OffsetDateTime now) {
        return new Draft(id, version, tenant, body, asked, trail, origin, answered, caseId, caseVersion, now);
    }

    /** Lists the paths answered with "don't know". */
    public List<String> askedPaths() {
        return asked.stream().map(DraftAsked::path).toList();
    }

    /** Lists the questions answered last, the newest at the end. */
    public List<String> answeredQuestions() {
        return trail.stream().map(DraftStep::question).toList();
    }
}
