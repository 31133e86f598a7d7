package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the first visible sheet of a workbook. */
final class XlsxRows implements Rows {

    private static final int MOST_COLUMNS = 16_384;

    private final WorkbookParts workbook;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final long count;
    private volatile long last;

    /**
     * @param file the file, which stays open until this is closed
     * @throws UnusableFile if it is not a workbook, or if it would not fit into memory
     */
    XlsxRows(Path file) throws IOException {
        count = Workbooks.check(file);
        try {
            workbook = new WorkbookParts(file);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw Workbooks.broken();
        }
        try {
            cells = new XlsxCells(
                    texts(workbook.shared("sharedStrings")),
                    WorkbookStyles.read(workbook.shared("styles")),
                    workbook.from1904());
            sheet = workbook.sheet();
            xml = XmlParts.open(sheet);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw Workbooks.broken();
        }
    }

    /** Reads the texts that cells share, in the order of their numbers. */
    private static List<String> texts(@Nullable InputStream in) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (in != null) {
            try (in) {
                XMLStreamReader xml = XmlParts.open(in);
                while (XmlParts.goTo(xml, "si")) {
                    texts.add(XmlParts.runs(xml, "si"));
                }
            }
        }
        return texts;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (XmlParts.ends(xml, event, "sheetData")) {
                    return null;
                } else if (event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw new DamagedFile(last + 1, "From here on the sheet is broken; what follows is not read.");
        }
    }

    private Row row() throws XMLStreamException {
        String number = XmlParts.attribute(xml, "r");
        long here = number == null ? last + 1 : Long.parseLong(number);
        List<Cell> row = new ArrayList<>();
        for (int event = xml.next(); !XmlParts.ends(xml, event, "row"); event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XmlParts.attribute(xml, "r"), row.size());
                while (row.size() <= column) {
                    row.add(Cell.BLANK);
                }
                row.set(column, cell());
            }
        }
        last = here;
        return new Row(here, row);
    }

    /**
     * Returns the column of a cell such as {@code AB12}, from 0, or the next column if the cell does not name its
     * place.
     */
    private static int column(@Nullable String place, int next) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + place.charAt(i) - 'A' + 1);
        }
        int index = place == null ? next : column - 1;
        if (index < 0 || index >= MOST_COLUMNS) {
            throw new IllegalArgumentException("There is no cell %s.".formatted(place));
        }
        return index;
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

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public double portion() {
        return count == 0 ? -1 : Math.min(1.0, (double) last / count);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
