package io.gapwise.site.upload;

import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far the answering of an upload is, and its result. */
@Controller
class ProgressController {

    private static final int ON_A_PAGE = 50;
    private static final int UNANSWERED_SHOWN = 100;
    private static final int CORRECTIONS_SHOWN = 200;

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadCorrections corrections;
    private final UploadFiles files;
    private final ShownRows shown;
    private final UploadWorker answering;
    private final Quotas quotas;

    ProgressController(
            Uploads uploads,
            UploadRows rows,
            UploadCorrections corrections,
            UploadFiles files,
            ShownRows shown,
            UploadWorker answering,
            Quotas quotas) {
        this.uploads = uploads;
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
        this.shown = shown;
        this.answering = answering;
        this.quotas = quotas;
    }

    /**
     * Starts the answering and returns the address to go to next. Nothing is begun where there is no room for all
     * answers; the page that follows then names the rows that are too many.
     */
    static String begin(UploadWorker answering, boolean room, Upload upload) {
        if (!room) {
            return "/upload/" + upload.id();
        }
        return "/upload/" + upload.id() + (answering.begin(upload.id()) ? "/progress" : "?full=true");
    }

    @PostMapping("/upload/{id}/answer")
    String answer(@PathVariable("id") String id) throws ResourceNotFound {
        return "redirect:" + begin(answering, room(id), find(id));
    }

    private boolean room(String id) {
        return quotas.room(Quota.CASES) >= rows.counts(id).toAnswer();
    }

    @PostMapping("/upload/{id}/stop")
    String stop(@PathVariable("id") String id) throws ResourceNotFound {
        answering.stop(find(id).id());
        return "redirect:/upload/" + id + "/progress";
    }

    /**
     * Shows the whole page, or for htmx only the part that changes; when the answering is over, redirects to the
     * result.
     */
    @GetMapping("/upload/{id}/progress")
    String progress(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws ResourceNotFound {
        Upload upload = find(id);
        boolean part = request.getHeader("HX-Request") != null;
        if (!upload.state().busy()) {
            String result = "/upload/" + upload.id()
                    + switch (upload.state()) {
                        case OPEN -> "";
                        case MATCHING -> "/columns";
                        default -> "/result";
                    };
            if (!part) {
                return "redirect:" + result;
            }
            response.setHeader("HX-Redirect", request.getContextPath() + result);
        }
        model.addAttribute("upload", upload);
        model.addAttribute("counts", rows.counts(upload.id()));
        return part ? "upload-progress :: part" : "upload-progress";
    }

    @GetMapping("/upload/{id}/result")
    String result(
            @PathVariable("id") String id, @RequestParam(name = "page", defaultValue = "1") String page, Model model)
            throws ResourceNotFound {
        Upload upload = find(id);
        if (upload.state().busy() || upload.state() == UploadState.MATCHING) {
            return "redirect:/upload/" + upload.id() + "/progress";
        }
        RowCounts counts = rows.counts(upload.id());
        RowPaging at = RowPaging.of(page, counts.answered(), ON_A_PAGE);
        model.addAttribute("upload", upload);
        model.addAttribute("counts", counts);
        model.addAttribute("corrections", corrections.counted(upload.id(), CORRECTIONS_SHOWN));
        model.addAttribute("own", files.has(upload.id()));
        model.addAttribute("verdicts", rows.verdicts(upload.id()));
        model.addAttribute("comments", rows.commentCounts(upload.id()));
        model.addAttribute("at", at);
        model.addAttribute("rows", rows.page(upload.id(), EnumSet.of(RowState.ANSWERED), at.skipped(), ON_A_PAGE));
        model.addAttribute("waiting", rows.waiting(upload.id()).orElse(null));
        model.addAttribute("unanswered", shown.of(upload.form(), unanswered(upload)));
        return "upload-result";
    }

    /** Lists the failed rows first, because they are few and the bad ones were seen before. */
    private List<UploadRow> unanswered(Upload upload) {
        List<UploadRow> some =
                new ArrayList<>(rows.page(upload.id(), EnumSet.of(RowState.FAILED), 0, UNANSWERED_SHOWN));
        some.addAll(rows.page(upload.id(), EnumSet.of(RowState.BAD), 0, UNANSWERED_SHOWN - some.size()));
        return some;
    }

    private Upload find(String id) throws ResourceNotFound {
        return uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
    }
}
