package io.gapwise.site.upload;

import io.gapwise.service.problems.ResourceNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the comments that came with an upload, and leads to where a person decides what they stand for. */
@Controller
class CommentsController {

    private static final int ON_A_PAGE = 50;

    private final Uploads uploads;
    private final UploadRows rows;

    CommentsController(Uploads uploads, UploadRows rows) {
        this.uploads = uploads;
        this.rows = rows;
    }

    @GetMapping("/upload/{id}/comments")
    String comments(
            @PathVariable("id") String id, @RequestParam(name = "page", defaultValue = "1") String page, Model model)
            throws ResourceNotFound {
        Upload upload = uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
        CommentCounts counts = rows.commentCounts(upload.id());
        RowPaging at = RowPaging.of(page, counts.rows(), ON_A_PAGE);
        model.addAttribute("upload", upload);
        model.addAttribute("comments", counts);
        model.addAttribute("at", at);
        model.addAttribute("rows", rows.commented(upload.id(), at.skipped(), ON_A_PAGE));
        return "upload-comments";
    }
}
