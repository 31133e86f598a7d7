package io.gapwise.site.upload;

import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.sheets.AnsweredSheet;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers the rows of an upload and their answers as a file. */
@Controller
class AnswersController {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadCorrections corrections;
    private final SiteTexts say;

    AnswersController(Uploads uploads, UploadRows rows, UploadCorrections corrections, SiteTexts say) {
        this.uploads = uploads;
        this.rows = rows;
        this.corrections = corrections;
        this.say = say;
    }

    @GetMapping("/upload/{id}/answers.xlsx")
    void workbook(@PathVariable("id") String id, HttpServletResponse response) throws IOException, ResourceNotFound {
        write(id, CaseFormat.XLSX, response);
    }

    @GetMapping("/upload/{id}/answers.csv")
    void csv(@PathVariable("id") String id, HttpServletResponse response) throws IOException, ResourceNotFound {
        write(id, CaseFormat.CSV, response);
    }

    private void write(String id, CaseFormat format, HttpServletResponse response)
            throws IOException, ResourceNotFound {
        Upload upload = uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
        String name = upload.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        Download.begin(
                response,
                format,
                (name.isBlank() ? "gapwise" : name) + "-" + say.text("upload.answersName") + "." + format);
        OutputStream out = response.getOutputStream();
        AnsweredSheet.Extras extras = new AnsweredSheet.Extras(corrections.any(upload.id()), upload.sheetMap() != null);
        try (AnsweredSheet sheet = new AnsweredSheet(format, upload.form(), extras, out)) {
            SheetLayout.Judge judge = upload.form().judge();
            List<UploadRow> some = behind(upload, 0);
            while (!some.isEmpty()) {
                long last = some.get(some.size() - 1).line();
                Map<Long, List<Correction>> corrected =
                        corrections.between(upload.id(), some.get(0).line(), last);
                for (UploadRow row : some) {
                    write(row, judge, sentences(upload, corrected.getOrDefault(row.line(), List.of())), sheet);
                }
                some = behind(upload, last);
            }
        }
    }

    private List<UploadRow> behind(Upload upload, long line) {
        return rows.behind(upload.id(), EnumSet.allOf(RowState.class), line, AT_ONCE);
    }

    private static List<String> sentences(Upload upload, List<Correction> corrections) {
        List<String> columns = upload.form().columns();
        return corrections.stream()
                .map(each -> each.sentence(each.column() < columns.size() ? columns.get(each.column()) : ""))
                .toList();
    }

    private void write(UploadRow row, SheetLayout.Judge judge, List<String> corrected, AnsweredSheet sheet)
            throws IOException {
        String origins = ShownOrigins.text(row.source().origins(), LocaleContextHolder.getLocale());
        if (row.answerCells() != null) {
            sheet.answered(row.cells(), row.answerCells(), corrected, origins);
        } else {
            List<String> why = switch (row.state()) {
                case LEFT_OUT -> List.of(say.text("upload.row.leftOut"));
                case FAILED -> List.of(say.text("upload.row.failed." + row.failure()));
                case GOOD, ANSWERED -> List.of(say.text("upload.row.notYet"));
                case BAD -> judge.of(row.cells()).complaints();
            };
            sheet.refused(row.cells(), why, corrected, origins);
        }
    }
}
