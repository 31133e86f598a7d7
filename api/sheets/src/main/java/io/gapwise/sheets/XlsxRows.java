package io.gapwise.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of a workbook. */
final class XlsxRows implements Rows {

    private static final int SHEET_COLUMNS = 16_384;
    private static final int SHEET_ROWS = 1_048_576;
    private static final int MOST_MERGED = 10_000;

    private final WorkbookParts workbook;
    private final PartStream sheet;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final HiddenColumns hiddenColumns = new HiddenColumns();
    private final List<CellRange> merged = new ArrayList<>();
    private boolean behindRows;
    private long last;
    private int count;

    /** Opens the first visible sheet of a workbook. */
    XlsxRows(Path file, Duration mostWork) throws IOException {
        this(file, null, mostWork);
    }

    /**
     * Opens a workbook.
     *
     * @param file the file, which stays open until this is closed
     * @param name the name of the sheet; null for the first visible one
     * @param mostWork how long a processor may work on it
     * @throws UnusableFile if it is not a workbook, or if reading it would cost too much
     */
    XlsxRows(Path file, @Nullable String name, Duration mostWork) throws IOException {
        try {
            workbook = new WorkbookParts(file, new ReadingBudget(mostWork));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
        try {
            cells = new XlsxCells(
                    SharedTexts.read(workbook.shared("sharedStrings")),
                    WorkbookStyles.read(workbook.shared("styles")),
                    workbook.from1904());
            sheet = workbook.zip().open(workbook.sheet(name).part());
            xml = XmlParts.open(sheet);
            workbook.budget().pause();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw refusal(e);
        }
    }

    static UnusableFile refusal(Exception e) {
        UnusableFile refusal = XmlParts.refusal(e);
        return refusal == null ? WorkbookZip.broken() : refusal;
    }

    @Override
    public @Nullable Row next() throws IOException {
        workbook.budget().resume();
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (XmlParts.ends(xml, event, "sheetData")) {
                    behindRows = true;
                    return null;
                } else if (event == XMLStreamReader.START_ELEMENT && !behindRows) {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            return row();
                        }
                        case "col" -> hiddenColumns.take(xml);
                        default -> {
                            // What else stands before the rows says how the sheet looks.
                        }
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            UnusableFile refusal = XmlParts.refusal(e);
            if (refusal != null) {
                throw refusal;
            }
            throw new DamagedFile(last + 1, "From here on the sheet is broken; what follows is not read.");
        } finally {
            workbook.budget().pause();
        }
    }

    private Row row() throws XMLStreamException, UnusableFile {
        if (++count > SHEET_ROWS) {
            throw tooLarge("the sheet has more than %d rows".formatted(SHEET_ROWS));
        }
        String number = XmlParts.attribute(xml, "r");
        boolean hidden = XmlParts.truth(xml, "hidden");
        long here = number == null ? last + 1 : Long.parseLong(number);
        List<Cell> row = new ArrayList<>();
        int next = 0;
        int length = 0;
        for (int event = xml.next(); !XmlParts.ends(xml, event, "row"); event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XmlParts.attribute(xml, "r"), next);
                next = column + 1;
                Cell cell = cell();
                length += cell.text().length();
                if (length > CsvRecords.LONGEST_ROW) {
                    throw tooLarge("row %d has more than %d characters".formatted(here, CsvRecords.LONGEST_ROW));
                } else if (!cell.blank()) {
                    put(row, here, column, cell);
                }
            }
        }
        last = here;
        return new Row(here, row, hidden);
    }

    /** Blank cells take no room behind the last one with a content, because a sheet may be formatted to its far end. */
    private static void put(List<Cell> row, long number, int column, Cell cell) throws UnusableFile {
        if (column >= CsvRecords.MOST_CELLS) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_WIDE,
                    "Row %d has something in its column %d; at most %d columns are read."
                            .formatted(number, column + 1, CsvRecords.MOST_CELLS));
        }
        while (row.size() <= column) {
            row.add(Cell.BLANK);
        }
        row.set(column, cell);
    }

    private static UnusableFile tooLarge(String why) {
        return new UnusableFile(UnusableFile.Kind.TOO_LARGE, "The workbook is too large: %s.".formatted(why));
    }

    /** Returns the column of a cell, or the next column if the cell does not name its place. */
    private static int column(@Nullable String place, int next) {
        int column = place == null ? next : CellRange.column(place);
        if (column < 0 || column >= SHEET_COLUMNS) {
            throw new IllegalArgumentException("There is no cell %s.".formatted(place));
        }
        return column;
    }

    private Cell cell() throws XMLStreamException {
        String type = XmlParts.attribute(xml, "t");
        String style = XmlParts.attribute(xml, "s");
        String value = null;
        String formula = null;
        for (int event = xml.next(); !XmlParts.ends(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> value = XmlParts.runs(xml, "is");
                    default -> {
                        // Extensions of particular programs say nothing about the content of the cell.
                    }
                }
            }
        }
        return cells.read(type, style, value, formula);
    }

    /** Says whether a spreadsheet program does not show a column; known once the first row was read. */
    boolean hiddenColumn(int column) {
        return hiddenColumns.contain(column);
    }

    /** Lists the cells that are merged into one; they stand behind the rows, so that all of these must have been read. */
    List<CellRange> merged() throws IOException {
        workbook.budget().resume();
        try {
            while (behindRows && merged.size() < MOST_MERGED && XmlParts.goTo(xml, "mergeCell")) {
                CellRange range = CellRange.find(String.valueOf(XmlParts.attribute(xml, "ref")));
                if (range != null) {
                    merged.add(range);
                }
            }
            return List.copyOf(merged);
        } catch (XMLStreamException | RuntimeException e) {
            UnusableFile refusal = XmlParts.refusal(e);
            if (refusal != null) {
                throw refusal;
            }
            return List.copyOf(merged);
        } finally {
            workbook.budget().pause();
        }
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public double portion() {
        return sheet.portion();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
