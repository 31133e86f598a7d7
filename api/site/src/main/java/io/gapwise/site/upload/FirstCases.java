package io.gapwise.site.upload;

import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.mapping.MappedFile;
import io.gapwise.sheets.mapping.MappedRow;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.site.OriginSentences;
import io.gapwise.site.SiteTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the first cases of a file through a map, as sentences. */
@Component
class FirstCases {

    private static final int MOST = 3;

    private final ShownRows shown;
    private final OriginSentences origins;
    private final SiteTexts say;

    FirstCases(ShownRows shown, OriginSentences origins, SiteTexts say) {
        this.shown = shown;
        this.origins = origins;
        this.say = say;
    }

    /** @throws io.gapwise.sheets.UnusableFile if the map does not fit the file */
    List<ShownMatching.FirstCase> of(Path file, SheetMap map) throws IOException {
        List<UploadRow> rows = new ArrayList<>();
        try (MappedFile sheet = MappedFile.open(file, map)) {
            SheetLayout.Judge judge = sheet.form().judge();
            for (MappedRow row = sheet.next(); row != null; row = rows.size() < MOST ? sheet.next() : null) {
                rows.add(RowImport.judged(
                        sheet.form(),
                        judge,
                        row.row().number(),
                        row.row().cells(),
                        UploadImport.source(row, List.of())));
            }
            List<ShownRow> all = shown.of(sheet.form(), rows);
            List<ShownMatching.FirstCase> cases = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                cases.add(sentences(all.get(i), rows.get(i)));
            }
            return cases;
        }
    }

    private ShownMatching.FirstCase sentences(ShownRow row, UploadRow read) {
        List<ShownMatching.FirstAnswer> answers = row.cells().stream()
                .filter(cell -> !cell.path().equals("title") && !cell.bad())
                .map(cell -> new ShownMatching.FirstAnswer(
                        say.field(cell.path()),
                        cell.text(),
                        read.source().of(cell.path()).map(this::origin).orElse("")))
                .toList();
        List<String> problems = row.flaws().stream()
                .flatMap(flaw -> flaw.texts().stream()
                        .map(text -> flaw.path() == null ? text : say.field(flaw.path()) + ": " + text))
                .toList();
        return new ShownMatching.FirstCase(row.title(), place(read), answers, problems);
    }

    private String origin(AnswerOrigin origin) {
        return origins.of(origin);
    }

    private String place(UploadRow row) {
        List<Long> rows = row.source().rowsOf(row.line());
        return rows.size() == 1
                ? say.text("upload.rowNumber", rows.get(0))
                : say.text(
                        "columns.rows",
                        rows.size(),
                        rows.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
