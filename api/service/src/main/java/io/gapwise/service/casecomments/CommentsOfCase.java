package io.gapwise.service.casecomments;

import java.util.List;

/** The comments that came with a case. */
public record CommentsOfCase(String caseId, List<KeptComment> comments) {

    public CommentsOfCase {
        comments = List.copyOf(comments);
    }
}
