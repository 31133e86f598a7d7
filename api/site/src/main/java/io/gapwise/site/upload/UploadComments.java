package io.gapwise.site.upload;

import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.comments.Comments;
import io.gapwise.sheets.mapping.RowText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks which comments of rows may point to an obstacle. That is counted and told, and nothing is taken from it. */
@Component
class UploadComments {

    private final Comments comments;

    UploadComments(Comments comments) {
        this.comments = comments;
    }

    List<SentComment> of(List<RowText> sent) {
        return KeptComment.of(sent).stream()
                .map(said -> new SentComment(said, !comments.hints(said.text()).isEmpty()))
                .toList();
    }
}
