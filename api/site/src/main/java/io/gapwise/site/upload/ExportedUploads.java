package io.gapwise.site.upload;

import io.gapwise.service.export.ExportPart;
import io.gapwise.sheets.Cell;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports uploads, each followed by its file, its rows and the cells that were changed in bulk. */
@Component
@Order(40)
class ExportedUploads implements ExportPart {

    private static final String UPLOAD = "upload";
    private static final String ROW = "upload-row";
    private static final String CORRECTION = "upload-correction";
    private static final String FILE = "upload-file";

    /** The cells of a row may have a million characters. */
    private static final int ROWS_AT_ONCE = 20;

    private static final int UPLOADS_AT_ONCE = 20;

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadCorrections corrections;
    private final UploadFiles files;

    ExportedUploads(Uploads uploads, UploadRows rows, UploadCorrections corrections, UploadFiles files) {
        this.uploads = uploads;
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
    }

    @Override
    public List<String> types() {
        return List.of(UPLOAD, FILE, ROW, CORRECTION);
    }

    @Override
    public Writing begin() {
        return lines -> {
            String last = "";
            List<Upload> some = uploads.behind(last, UPLOADS_AT_ONCE);
            while (!some.isEmpty()) {
                for (Upload upload : some) {
                    write(upload, lines);
                    last = upload.id();
                }
                some = uploads.behind(last, UPLOADS_AT_ONCE);
            }
        };
    }

    private void write(Upload upload, Lines lines) throws IOException {
        lines.add(UPLOAD, fields(upload));
        writeFile(upload.id(), lines);
        List<UploadRow> some = rows.behind(upload.id(), EnumSet.allOf(RowState.class), -1, ROWS_AT_ONCE);
        while (!some.isEmpty()) {
            for (UploadRow row : some) {
                lines.add(ROW, fields(upload.id(), row));
            }
            long first = some.get(0).line();
            long last = some.get(some.size() - 1).line();
            for (List<Correction> ofRow :
                    corrections.between(upload.id(), first, last).values()) {
                for (Correction correction : ofRow) {
                    lines.add(CORRECTION, fields(upload.id(), correction));
                }
            }
            some = rows.behind(upload.id(), EnumSet.allOf(RowState.class), last, ROWS_AT_ONCE);
        }
    }

    /** Writes the file as it was sent, a piece in each line. */
    private void writeFile(String upload, Lines lines) throws IOException {
        int number = 0;
        Optional<byte[]> piece = files.piece(upload, number);
        while (piece.isPresent()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("upload", upload);
            fields.put("number", number++);
            fields.put("content", Base64.getEncoder().encodeToString(piece.get()));
            lines.add(FILE, fields);
            piece = files.piece(upload, number);
        }
    }

    private static Map<String, Object> fields(Upload upload) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", upload.id());
        fields.put("fileName", upload.fileName());
        fields.put("digest", upload.digest());
        fields.put("uploadedAt", upload.uploadedAt().toInstant().toString());
        fields.put("state", upload.state());
        fields.put("stopReason", upload.stopReason());
        fields.put("brokenAt", upload.brokenAt());
        fields.put("columns", upload.form().columns());
        fields.put("sheetMap", upload.sheetMap());
        fields.put("sheetMapName", upload.mapName());
        return fields;
    }

    private static Map<String, Object> fields(String upload, UploadRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("upload", upload);
        fields.put("line", row.line());
        fields.put("state", row.state());
        fields.put("failure", row.failure());
        fields.put("cells", texts(row.cells()));
        fields.put(
                "sourceRows",
                row.source().rows().isEmpty() ? null : row.source().rows());
        fields.put(
                "origins",
                row.source().origins().isEmpty() ? null : row.source().origins());
        fields.put(
                "comments",
                row.source().comments().isEmpty() ? null : row.source().said());
        fields.put("knownCase", row.known() == null ? null : row.known().caseId());
        fields.put("answer", row.answer());
        fields.put("verdict", row.verdict());
        fields.put("answerCells", texts(row.answerCells()));
        return fields;
    }

    private static Map<String, Object> fields(String upload, Correction correction) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("upload", upload);
        fields.put("line", correction.line());
        fields.put("column", correction.column());
        fields.put("was", correction.was());
        fields.put("became", correction.became());
        return fields;
    }

    private static @Nullable List<String> texts(@Nullable List<Cell> cells) {
        return cells == null ? null : cells.stream().map(Cell::text).toList();
    }
}
