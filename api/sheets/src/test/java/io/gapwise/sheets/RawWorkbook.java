package io.gapwise.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes workbooks from cells in XML, so that tests can read files that other programs write but our own library does
 * not.
 */
public final class RawWorkbook {

    private final List<String> formats = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private int row;

    /** Adds a row of texts. */
    public RawWorkbook texts(String... values) {
        List<String> cells = new ArrayList<>();
        for (String value : values) {
            cells.add("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>".formatted(value));
        }
        return row(cells.toArray(String[]::new));
    }

    /** @param cells the cells, each a complete element {@code c} */
    public RawWorkbook row(String... cells) {
        rows.append("<row r=\"%d\">%s</row>".formatted(++row, String.join("", cells)));
        return this;
    }

    /** Returns a cell with a text. */
    public static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(value);
    }

    /** Returns a cell with a number that is shown in a format. */
    public String number(String value, String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return "<c s=\"%d\"><v>%s</v></c>".formatted(formats.indexOf(format) + 1, value);
    }

    /** Adds a text that cells may share by its number. */
    public RawWorkbook shared(String element) {
        texts.append("<si>").append(element).append("</si>");
        return this;
    }

    public byte[] bytes() {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(164 + i, formats.get(i).replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                contentTypes(),
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"Hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/>"
                                .formatted(main, relations)
                        + "<sheet name=\"Cases\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships>%s</Relationships>"
                        .formatted(List.of(
                                        "rId1 /worksheet worksheets/sheet2.xml",
                                        "rId2 /styles /xl/styles.xml",
                                        "rId3 /sharedStrings sharedStrings.xml")
                                .stream()
                                .map(line -> line.split(" "))
                                .map(line -> "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                                        .formatted(line[0], relations, line[1], line[2]))
                                .collect(Collectors.joining())),
                "xl/styles.xml",
                "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(main, codes, styles),
                "xl/sharedStrings.xml",
                "<sst %s>%s</sst>".formatted(main, texts),
                "xl/worksheets/sheet2.xml",
                "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
        return zip(parts);
    }

    private static String contentTypes() {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">%s</Types>"
                .formatted(Map.of(
                                "workbook.xml", "sheet.main",
                                "worksheets/sheet2.xml", "worksheet",
                                "styles.xml", "styles",
                                "sharedStrings.xml", "sharedStrings")
                        .entrySet()
                        .stream()
                        .map(part -> "<Override PartName=\"/xl/%s\" ContentType=\"%s%s+xml\"/>"
                                .formatted(part.getKey(), kind, part.getValue()))
                        .collect(Collectors.joining()));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
