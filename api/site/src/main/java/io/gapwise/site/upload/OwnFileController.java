package io.gapwise.site.upload;

import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.workbook.AddedColumns;
import io.gapwise.sheets.workbook.OwnWorkbook;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives back the file that somebody sent, with the answers in columns beside its table. */
@Controller
class OwnFileController {

    private final Uploads uploads;
    private final UploadRows rows;
    private final KeptFiles files;
    private final Matching matching;
    private final OwnAnswers answers;
    private final TemporaryFiles temporary;
    private final SiteTexts say;

    OwnFileController(
            Uploads uploads,
            UploadRows rows,
            KeptFiles files,
            Matching matching,
            OwnAnswers answers,
            TemporaryFiles temporary,
            SiteTexts say) {
        this.uploads = uploads;
        this.rows = rows;
        this.files = files;
        this.matching = matching;
        this.answers = answers;
        this.temporary = temporary;
        this.say = say;
    }

    @Costly
    @GetMapping("/upload/{id}/own")
    void own(@PathVariable("id") String id, HttpServletResponse response) throws IOException, ResourceNotFound {
        Upload upload = uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
        Path written = temporary.create("own-");
        try (KeptFiles.Copy file =
                files.open(id).orElseThrow(() -> new ResourceNotFound("The file is not kept any more."))) {
            // Into a file first: what cannot be written must not look like a file that was.
            try (OutputStream out = Files.newOutputStream(written)) {
                OwnWorkbook.write(file.path(), added(upload, file.path()), out);
            }
            Download.begin(response, upload.workbook() ? CaseFormat.XLSX : CaseFormat.CSV, name(upload));
            response.setContentLengthLong(Files.size(written));
            Files.copy(written, response.getOutputStream());
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private AddedColumns added(Upload upload, Path file) throws IOException {
        AnswersByRow byRow = new AnswersByRow(upload, rows, answers);
        if (upload.sheetMap() == null) {
            return new AddedColumns(null, firstRow(file), OwnAnswers.titles(upload), byRow::of);
        }
        SheetMap map = Matching.stored(upload.sheetMap());
        FoundTable table = matching.look(file, map).table();
        return new AddedColumns(
                table.sheet().isEmpty() ? null : table.sheet(),
                table.headerRow() + table.headerRows() - 1L,
                OwnAnswers.titles(upload),
                byRow::of);
    }

    /** Returns the number of the first row that holds something, which names the columns. */
    private static long firstRow(Path file) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            Row row = sheet.next();
            while (row != null && row.blank()) {
                row = sheet.next();
            }
            return row == null ? 1 : row.number();
        }
    }

    private String name(Upload upload) {
        String name = upload.fileName();
        int dot = name.lastIndexOf('.');
        String kind = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : upload.workbook() ? ".xlsx" : ".csv";
        String rest = dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
        return (rest.isBlank() ? "gapwise" : rest) + "-" + say.text("upload.answersName") + kind;
    }
}
