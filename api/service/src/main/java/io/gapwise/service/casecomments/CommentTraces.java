package io.gapwise.service.casecomments;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/** Deletes the comments that came with a case that is erased. */
@Component
class CommentTraces implements CaseTraces {

    private final CaseComments comments;

    CommentTraces(CaseComments comments) {
        this.comments = comments;
    }

    @Override
    public Kind kind() {
        return Kind.COMMENTS;
    }

    @Override
    public int forget(String caseId) {
        return comments.forget(caseId);
    }
}
