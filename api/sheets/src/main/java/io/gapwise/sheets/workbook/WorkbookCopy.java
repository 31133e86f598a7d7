package io.gapwise.sheets.workbook;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellRange;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.WorkbookFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies a workbook part by part. Only the parts that say something of the table's columns are changed. */
final class WorkbookCopy {

    /** Spreadsheet programs write the first moment that a ZIP file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final WorkbookFile file;
    private final AddedColumns added;
    private final WorkbookFile.Sheet sheet;
    private final SheetSurvey survey;
    private final Placement placement;
    private final WrappedStyles styles;
    private final TableCopy tables;
    private final List<String> growing = new ArrayList<>();

    private WorkbookCopy(WorkbookFile file, AddedColumns added, List<String> header) throws IOException {
        this.file = file;
        this.added = added;
        sheet = file.sheet(added.sheet());
        survey = SheetSurvey.of(file, sheet.part(), added.headerRow(), Placement.neighbour(header));
        placement = Placement.of(header, Math.max(header.size(), survey.used()), added.names());
        styles = WrappedStyles.of(file, placement.addsColumns() ? survey.styles() : Set.of());
        tables = new TableCopy(added, placement);
        for (String table : file.related(sheet.part(), "table")) {
            if (tables.grows(file, table)) {
                growing.add(table);
            }
        }
    }

    static void write(Path original, AddedColumns added, OutputStream out) throws IOException {
        List<String> header = header(original, added);
        try (WorkbookFile file = WorkbookFile.open(original)) {
            new WorkbookCopy(file, added, header).write(out);
        }
    }

    private static List<String> header(Path original, AddedColumns added) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(original, added.sheet())) {
            for (Row row = sheet.next(); row != null && row.number() <= added.headerRow(); row = sheet.next()) {
                if (row.number() == added.headerRow()) {
                    return row.cells().stream().map(Cell::trimmed).toList();
                }
            }
            return List.of();
        }
    }

    private void write(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        OutputStream out = new BufferedOutputStream(zip, 64 * 1024);
        for (String name : file.names()) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            if (!name.endsWith("/")) {
                part(name, out);
            }
            out.flush();
            zip.closeEntry();
        }
        zip.finish();
    }

    private void part(String name, OutputStream out) throws IOException {
        CellRange filter = survey.filter();
        if (name.equals(sheet.part())) {
            try (InputStream in = file.openXml(name)) {
                new SheetCopy(new XmlPieces(in), out, added, placement, survey, styles::wrapped).run();
            }
        } else if (growing.contains(name)) {
            try (InputStream in = file.openXml(name)) {
                tables.copy(in, out);
            }
        } else if (styles.change(name)) {
            try (InputStream in = file.openXml(name)) {
                styles.copy(in, out);
            }
        } else if (name.equals(file.main()) && filter != null && FilterRange.grows(filter, placement, added)) {
            try (InputStream in = file.openXml(name)) {
                new NamesCopy(sheet.name(), filter, FilterRange.grown(filter, placement)).copy(in, out);
            }
        } else {
            try (InputStream in = file.open(name)) {
                in.transferTo(out);
            }
        }
    }
}
