package io.gapwise.site.upload;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.sheets.RowStanding;
import io.gapwise.sheets.ReturnColumns;
import org.springframework.stereotype.Component;

/** Changes cases to what rows of an upload say, and has them answered again. */
@Component
class CaseUpdates {

    private final GapCases cases;
    private final CaseComments comments;

    CaseUpdates(GapCases cases, CaseComments comments) {
        this.cases = cases;
        this.comments = comments;
    }

    /**
     * Changes a case within the transaction of the caller.
     *
     * @param standing how the row stands to the case at this moment
     * @throws StaleCase if somebody else changes the case at this moment
     */
    IssuedRecommendation update(Upload upload, UploadRow row, RowStanding standing)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        String id = row.known() == null || row.known().caseId() == null
                ? standing.caseId()
                : row.known().caseId();
        if (id == null || !id.equals(standing.caseId())) {
            throw new ResourceNotFound("The case is not there any more.");
        }
        if (standing.kind() == RowStanding.Kind.CHANGED_MEANWHILE) {
            // What others have changed since the export stays, unless it is the same answer.
            int exported = ReturnColumns.version(upload.form().columns(), row.cells());
            cases.changeSince(id, exported, standing.json(), MadeHow.CHANGED);
        } else if (standing.kind() != RowStanding.Kind.UNCHANGED) {
            cases.changeFromSheet(
                    id, standing.revision(), standing.json(), row.source().origins());
        }
        comments.addMore(id, row.source().said());
        return cases.answer(id);
    }
}
