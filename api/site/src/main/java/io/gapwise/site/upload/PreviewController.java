package io.gapwise.site.upload;

import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows the rows of an upload before they are answered, so that problems can be seen and corrected. */
@Controller
class PreviewController {

    private static final int ON_A_PAGE = 50;
    private static final Pattern ON_A_ROW = Pattern.compile("(out|back)-(\\d{1,9})");

    private final Uploads uploads;
    private final DiscardedUploads discarded;
    private final UploadRows rows;
    private final ShownRows shown;
    private final RowCorrections mending;
    private final RowDecisions decisions;
    private final UploadWorker answering;
    private final Quotas quotas;
    private final AlikeTitles alike;

    PreviewController(
            Uploads uploads,
            DiscardedUploads discarded,
            UploadRows rows,
            ShownRows shown,
            RowCorrections mending,
            RowDecisions decisions,
            UploadWorker answering,
            Quotas quotas,
            AlikeTitles alike) {
        this.uploads = uploads;
        this.discarded = discarded;
        this.rows = rows;
        this.shown = shown;
        this.mending = mending;
        this.decisions = decisions;
        this.answering = answering;
        this.quotas = quotas;
        this.alike = alike;
    }

    /**
     * The rows for which there is no room.
     *
     * @param room the number of cases that may still be stored
     * @param toAnswer the number of rows that wait to be answered
     * @param first the number of the first row for which there is no room
     * @param last the number of the last one
     */
    record TooManyRows(long room, long toAnswer, long first, long last) {}

    /** Lists which rows can be shown. */
    enum Show {
        BAD,
        ALL,
        OUT;

        static Show of(String asked, RowCounts counts) {
            return switch (asked) {
                case "all" -> ALL;
                case "out" -> OUT;
                case "bad" -> BAD;
                default -> counts.bad() > 0 ? BAD : ALL;
            };
        }

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        Set<RowState> states() {
            return switch (this) {
                case BAD -> EnumSet.of(RowState.BAD);
                case ALL -> EnumSet.allOf(RowState.class);
                case OUT -> EnumSet.of(RowState.LEFT_OUT);
            };
        }

        long count(RowCounts counts) {
            return switch (this) {
                case BAD -> counts.bad();
                case ALL -> counts.all();
                case OUT -> counts.leftOut();
            };
        }
    }

    @GetMapping("/upload/{id}")
    String preview(
            @PathVariable("id") String id,
            @RequestParam(name = "show", defaultValue = "") String asked,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "mended", defaultValue = "") String mended,
            @RequestParam(name = "full", defaultValue = "") String full,
            @RequestParam(name = "meanwhile", defaultValue = "") String meanwhile,
            Model model)
            throws ResourceNotFound {
        Upload upload = find(id);
        if (upload.state().busy() || upload.state() == UploadState.MATCHING) {
            return "redirect:/upload/" + upload.id() + "/progress";
        }
        RowCounts counts = rows.counts(id);
        Show show = Show.of(asked, counts);
        RowPaging at = RowPaging.of(page, show.count(counts), ON_A_PAGE);
        List<UploadRow> some = rows.page(id, show.states(), at.skipped(), ON_A_PAGE);
        model.addAttribute("upload", upload);
        model.addAttribute("counts", counts);
        model.addAttribute("known", KnownCounts.of(rows.known(id)));
        model.addAttribute("show", show.parameter());
        model.addAttribute("at", at);
        model.addAttribute("rows", shown.of(upload.form(), some));
        model.addAttribute("mended", mended.matches("\\d{1,6}") ? Integer.valueOf(mended) : null);
        model.addAttribute("full", full.equals("true"));
        model.addAttribute("meanwhile", meanwhile.equals("true"));
        model.addAttribute("alike", alike.in(id));
        model.addAttribute("tooMany", tooMany(id, counts));
        model.addAttribute("before", uploads.answeredBefore(upload).orElse(null));
        return "upload-preview";
    }

    /**
     * Says which rows are more than may be stored, as the numbers of the first and the last of them with the number of
     * cases for which there is room; null if there is room for all.
     */
    private @Nullable TooManyRows tooMany(String id, RowCounts counts) {
        long room = quotas.room(Quota.CASES);
        return room >= counts.toAnswer()
                ? null
                : rows.toAnswerBehind(id, room)
                        .map(span -> new TooManyRows(room, counts.toAnswer(), span.first(), span.last()))
                        .orElse(null);
    }

    /** Stores the corrections, whichever button was pressed, and then does what the button says. */
    @PostMapping("/upload/{id}")
    String change(
            @PathVariable("id") String id,
            @RequestParam(name = "do", defaultValue = "keep") String what,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "everywhere", defaultValue = "") String everywhere,
            HttpServletRequest request)
            throws ResourceNotFound {
        Upload upload = find(id);
        List<CellCorrection> mends = new CorrectionForm(upload.form()).read(request.getParameterMap());
        int good = mending.mend(upload, mends, !everywhere.isEmpty());
        decisions.decide(upload, DecisionForm.read(request.getParameterMap()));
        Matcher onARow = ON_A_ROW.matcher(what);
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/upload/" + upload.id())
                .queryParam("show", show.matches("[a-z]{0,5}") ? show : "")
                .queryParam("page", page.matches("\\d{1,6}") ? page : "1");
        if (what.equals("answer")) {
            return "redirect:" + ProgressController.begin(answering, tooMany(id, rows.counts(id)) == null, upload);
        } else if (DecisionForm.all(what).isPresent()) {
            decisions.decideAll(upload, DecisionForm.all(what).get());
            return "redirect:" + back.toUriString();
        } else if (what.equals("respell")) {
            return "redirect:/upload/" + upload.id() + "/spelling";
        } else if (onARow.matches()) {
            mending.leaveOut(
                    upload, Long.parseLong(onARow.group(2)), onARow.group(1).equals("out"));
            return "redirect:" + back.toUriString();
        }
        return "redirect:" + back.queryParam("mended", good).toUriString();
    }

    /** Deletes an upload; the answers that it led to are kept. */
    @PostMapping("/upload/{id}/discard")
    String discard(@PathVariable("id") String id) throws ResourceNotFound {
        Upload upload = find(id);
        if (upload.state().busy()) {
            return "redirect:/upload/" + upload.id() + "/progress";
        }
        discarded.discard(upload.id());
        return "redirect:/upload";
    }

    private Upload find(String id) throws ResourceNotFound {
        return uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
    }
}
