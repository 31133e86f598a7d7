package io.gapwise.service.cases;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/** Deletes the tags and notes of a case that is erased. */
@Component
class DetailTraces implements CaseTraces {

    private final CaseTags tags;
    private final CaseNotes notes;

    DetailTraces(CaseTags tags, CaseNotes notes) {
        this.tags = tags;
        this.notes = notes;
    }

    @Override
    public Kind kind() {
        return Kind.NOTES;
    }

    @Override
    public int forget(String caseId) {
        return tags.forget(caseId) + notes.forget(caseId);
    }
}
