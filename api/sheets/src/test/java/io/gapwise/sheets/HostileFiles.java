package io.gapwise.sheets;

import com.sun.management.ThreadMXBean;
import io.gapwise.sheets.workbook.AddedColumns;
import io.gapwise.sheets.workbook.OwnWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Makes files whose reading would cost far more than their size suggests, and reads them in a small process. */
public final class HostileFiles {

    /** The system property that says whether the parser that comes with Java reads each sheet too. */
    static final String PARSED_TOO = "parsed-too";

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BEGIN = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>title</t></is></c></row>";
    private static final String END = "</sheetData></worksheet>";
    private static final int MIB = 1024 * 1024;

    /**
     * Is a file and what must come of it.
     *
     * @param sentence what must be said of it
     */
    record Hostile(String ending, Supplier<byte[]> file, String sentence) {}

    private HostileFiles() {}

    static Map<String, Hostile> all() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        zips(all);
        texts(all);
        shapes(all);
        csv(all);
        return all;
    }

    private static void workbook(Map<String, Hostile> all, String name, Supplier<RawZip> zip, String sentence) {
        all.put(name, new Hostile(".xlsx", () -> zip.get().bytes(), sentence));
    }

    private static void zips(Map<String, Hostile> all) {
        workbook(
                all,
                "5,000 parts that share their bytes",
                () -> {
                    RawZip zip = start().part(SHEET, BEGIN, "<row/>", 5_000_000, END);
                    IntStream.range(0, 5_000).forEach(i -> zip.again("xl/media/image%d.xml".formatted(i)));
                    return zip;
                },
                "contradicts the list of parts");
        workbook(
                all,
                "parts with their own headers inside another part",
                () -> {
                    RawZip inner = new RawZip().part(SHEET, BEGIN, "<row/>", 5_000_000, END);
                    return start().stored("xl/media/image.xml", inner).listing(inner);
                },
                "two of its parts overlap");
        workbook(
                all,
                "a part inside another",
                () -> {
                    RawZip zip = start().part(SHEET, BEGIN + END);
                    int inside = zip.size() - 40;
                    return zip.part("xl/b.xml", BEGIN, "x", 0, "", same(), header -> header.at(inside));
                },
                "a part is not where its list says");
        workbook(
                all,
                "the same name twice",
                () -> start().part(SHEET, BEGIN + END).part(SHEET.toUpperCase(Locale.ROOT), BEGIN + END),
                "two of its parts have the same name");
        workbook(
                all,
                "a name that differs before the part",
                () -> start().part(
                                SHEET, BEGIN, "x", 0, END, header -> header.named("xl/worksheets/sheet9.xml"), same()),
                "contradicts the list of parts");
        workbook(
                all,
                "a size that differs before the part",
                () -> start().part(SHEET, BEGIN, "x", 0, END, header -> header.sized(7), same()),
                "contradicts the list of parts");
        workbook(
                all,
                "a size that is a lie in both places",
                () -> start().part(SHEET, BEGIN, "<row/>", 100 * MIB / 6, END, sized(500), sized(500)),
                "a part is not as large as the list of parts says");
        workbook(
                all,
                "a description behind the part that lies",
                () -> start().part(SHEET, BEGIN, "x", 0, END, flagged(8), flagged(8))
                        .write(0x08074b50, 4)
                        .write(1, 4)
                        .write(2, 4)
                        .write(3, 4),
                "contradicts the list of parts");
        workbook(
                all,
                "a size of eight bytes that is missing",
                () -> start().part(SHEET, BEGIN, "x", 0, END, sized(0xFFFF_FFFFL), sized(0xFFFF_FFFFL)),
                "unpacked, it has more than 300 MiB");
        all.put(
                "an end that points to a larger one that is missing",
                new Hostile(".xlsx", () -> start().part(SHEET, BEGIN + END).bytes(0xFFFF), "its end is missing"));
        workbook(
                all,
                "11,000 parts",
                () -> {
                    RawZip zip = start().part(SHEET, BEGIN + END);
                    IntStream.range(0, 11_000).forEach(i -> zip.part("xl/media/image%d.xml".formatted(i), ""));
                    return zip;
                },
                "more than 10000 parts");
        workbook(
                all,
                "a workbook inside a ZIP file",
                () -> new RawZip().part("inner.xlsx", BEGIN + END),
                "no XLSX workbook");
        workbook(
                all,
                "301 MiB of blanks",
                () -> start().part(SHEET, BEGIN, " ", 301 * MIB, END),
                "unpacked, it has more than 300 MiB");
    }

    private static void texts(Map<String, Hostile> all) {
        shared(all, "15 million shared texts", "<si/>", 15_000_000, "or more than 2000000 of them");
        shared(
                all,
                "40 MB of shared texts",
                "<si><t>%s</t></si>".formatted("x".repeat(1000)),
                40_000,
                "more than 32 MiB of different texts");
        shared(all, "a text of a million runs", "<r><t>abcdefghij</t></r>", 1_000_000, "<si>", "characters");
        workbook(
                all,
                "entities inside entities",
                () -> start().part(SHEET, """
                        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                        """ + BEGIN + "<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>" + END),
                "declares or names entities");
        workbook(
                all,
                "an entity that is a file",
                () -> start().part(
                                SHEET,
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + BEGIN
                                        + "<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>" + END),
                "declares or names entities");
        sheet(
                all,
                "a text of 30 MiB",
                "<row><c t=\"inlineStr\"><is><t>",
                "x",
                30 * MIB,
                "</t></is></c></row>",
                "1 MiB");
        sheet(
                all,
                "a cell of character data full of tags",
                "<row><c t=\"inlineStr\"><is><t><![CDATA[",
                "<",
                30 * MIB,
                "]]></t></is></c></row>",
                "1 MiB");
        sheet(all, "a comment of 30 MiB", "<!--", "x", 30 * MIB, "-->", "1 MiB");
        sheet(all, "an attribute of 30 MiB", "<row a=\"", "x", 30 * MIB, "\"/>", "1 MiB");
        sheet(all, "a number of 900,000 digits", "<row><c><v>", "7", 900_000, "</v></c></row>", "characters");
        sheet(all, "a number of 100,000 digits", "<row><c><v>", "7", 100_000, "</v></c></row>", "too large");
        sheet(
                all,
                "a row of a million texts",
                "<row>",
                "<c t=\"inlineStr\"><is><t>abcdef</t></is></c>",
                1_000_000,
                "</row>",
                "at most 1024 columns");
        workbook(
                all,
                "a sheet in UTF-16",
                () -> start().part(SHEET, "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + BEGIN + END),
                "no XLSX workbook");
        workbook(
                all,
                "a sheet in Latin letters",
                () -> start().part(SHEET, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + BEGIN + END),
                "is not UTF-8");
    }

    private static void shapes(Map<String, Hostile> all) {
        sheet(
                all,
                "cells in A and XFD",
                "",
                "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>",
                200_000,
                "",
                "has something in its column 16384");
        workbook(
                all,
                "names in A and XFD",
                () -> start().part(
                                SHEET,
                                "<worksheet><sheetData><row><c t=\"str\" r=\"A1\"><v>title</v></c>"
                                        + "<c t=\"str\" r=\"XFD1\"><v>x</v></c></row>",
                                "<row><c><v>1</v></c></row>",
                                200_000,
                                END),
                "has something in its column 16384");
        sheet(all, "five million rows without a cell", "", "<row/>", 5_000_000, "", "more than 1048576 rows");
        sheet(
                all,
                "rows that are only formatted",
                "",
                "<row>%s</row>".formatted("<c s=\"1\"/>".repeat(100)),
                50_000,
                "",
                "no case");
        sheet(all, "a row of a million blank cells", "<row>", "<c/>", 1_000_000, "</row>", "the sheet is broken");
        sheet(all, "a million elements inside one another", "", "<a>", 1_000_000, "", "nested too deep");
        workbook(
                all,
                "100,000 names",
                () -> start().part(SHEET, BEGIN, "", 0, names("<x%d/>") + END),
                "too many different names");
        workbook(
                all,
                "100,000 names of attributes",
                () -> start().part(SHEET, BEGIN, "", 0, names("<c x%d=\"\"/>") + END),
                "too many different names");
        workbook(
                all,
                "400,000 attributes of one row",
                () -> start().part(SHEET, BEGIN + "<row", "", 0, numbered(" a%d=\"1\"", 400_000) + "/>" + END),
                "too many attributes");
        workbook(
                all,
                "400,000 attributes of one row behind a comment that seems to end at once",
                () -> start().part(
                                SHEET,
                                BEGIN + "<!--><row a=\"--><row",
                                "",
                                0,
                                numbered(" a%d='1'", 400_000) + "/>" + END),
                "too many attributes");
        workbook(
                all,
                "rows of 400 attributes each",
                () -> start().part(SHEET, BEGIN, "<row" + numbered(" a%d=\"\"", 400) + "/>", 60_000, END),
                "no case");
        workbook(
                all,
                "100,000 namespaces",
                () -> start().part(SHEET, BEGIN, "", 0, names("<c xmlns:x%d=\"u\"/>") + END),
                "too many different names");
        workbook(
                all,
                "half a million styles",
                () -> start().part(SHEET, BEGIN + END)
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><cellXfs>",
                                "<xf numFmtId=\"1\"/>",
                                500_000,
                                "</cellXfs></styleSheet>"),
                "more than 65536 styles");
        workbook(
                all,
                "a format of 900,000 places",
                () -> start().part(SHEET, BEGIN, "<row><c s=\"0\"><v>12</v></c></row>", 5_000, END)
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"",
                                "0",
                                900_000,
                                "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>"),
                "title: The text is 2 long");
        workbook(
                all,
                "dates behind the end of time",
                () -> start().part(
                                SHEET,
                                BEGIN
                                        + "<row><c s=\"0\"><v>1e308</v></c></row><row><c t=\"d\"><v>999999999-99-99</v></c></row>"
                                        + "<row><c s=\"0\"><v>1e999999999</v></c></row><row r=\"99999999999999999999\"/>",
                                "",
                                0,
                                END)
                        .part("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
                "the sheet is broken");
        workbook(
                all,
                "half a million merged cells",
                () -> start().part(
                                SHEET,
                                BEGIN + "</sheetData><mergeCells>",
                                "<mergeCell ref=\"A1:XFD1048576\"/>",
                                500_000,
                                "</mergeCells></worksheet>"),
                "no case");
        workbook(
                all,
                "a sheet that is the list of sheets",
                () -> new RawZip()
                        .part("[Content_Types].xml", "<Types/>")
                        .part("xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"workbook.xml\"/>"
                                        + "</Relationships>"),
                "The file is empty");
        workbook(
                all,
                "100,000 relations",
                () -> new RawZip()
                        .part("[Content_Types].xml", "<Types/>")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships>",
                                "",
                                0,
                                names("<Relationship Id=\"%d\" Type=\"/worksheet\" Target=\"workbook.xml\"/>")
                                        + "</Relationships>"),
                "more than 10000 parts");
    }

    private static void csv(Map<String, Hostile> all) {
        csv(all, "a line of 20 MB", "title\n", "x", 20_000_000, "is too long");
        csv(all, "a quote of 20 MB", "title\n\"", "x\n", 10_000_000, "a quote is not closed");
        csv(all, "10 million separators in the header", "title", ",", 10_000_000, "is too long");
        csv(all, "10 million separators in a row", "title\n", ";", 10_000_000, "is too long");
        csv(all, "10 million empty lines", "title\n", "\n", 10_000_000, "no case");
        csv(all, "UTF-16 without its mark", "", "t\0i\0t\0l\0e\0\n\0", 1_000_000, "no spreadsheet");
        all.put(
                "a line of 20 MB in UTF-16",
                new Hostile(
                        ".csv",
                        () -> ("\uFEFFtitle\n" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_16LE),
                        "is too long"));
        csv(all, "a first line of a million blanks", "", " ", 1_000_000, "is too long");
        csv(all, "a number of a million digits", "title,goal.baseline\nabc,", "7", 200_000, "This must be a number");
    }

    private static void csv(
            Map<String, Hostile> all, String name, String before, String repeated, int times, String sentence) {
        Supplier<byte[]> file = () -> (before + repeated.repeat(times)).getBytes(StandardCharsets.UTF_8);
        all.put(name, new Hostile(".csv", file, sentence));
    }

    private static void shared(Map<String, Hostile> all, String name, String text, int times, String sentence) {
        shared(all, name, text, times, "", sentence);
    }

    private static void shared(
            Map<String, Hostile> all, String name, String text, int times, String before, String sentence) {
        workbook(
                all,
                name,
                () -> start().part(SHEET, BEGIN + END)
                        .part("xl/sharedStrings.xml", "<sst>" + before, text, times, "</sst>"),
                sentence);
    }

    private static void sheet(
            Map<String, Hostile> all,
            String name,
            String before,
            String repeated,
            int times,
            String behind,
            String sentence) {
        workbook(all, name, () -> start().part(SHEET, BEGIN + before, repeated, times, behind + END), sentence);
    }

    private static String names(String element) {
        return numbered(element, 100_000);
    }

    private static String numbered(String element, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> element.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    private static UnaryOperator<RawZip.Header> same() {
        return UnaryOperator.identity();
    }

    private static UnaryOperator<RawZip.Header> sized(long size) {
        return header -> header.sized(size);
    }

    private static UnaryOperator<RawZip.Header> flagged(int flags) {
        return header -> header.flagged(flags);
    }

    private static RawZip start() {
        return new RawZip()
                .part("[Content_Types].xml", "<Types/>")
                .part("xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="r2" Type="/sharedStrings" Target="sharedStrings.xml"/>
                        <Relationship Id="r3" Type="/styles" Target="styles.xml"/></Relationships>
                        """);
    }

    /**
     * Reads each file that is named and prints a line: its name, the milliseconds of a processor, the MiB allocated, what is said, the milliseconds and the
     * outcome of copying it, and, if {@link #PARSED_TOO} is set, the milliseconds in which the parser that comes with Java reads the same sheet.
     */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long processor = threads.getCurrentThreadCpuTime();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            String said = said(Path.of(file));
            long read = threads.getCurrentThreadCpuTime();
            String copied = copied(Path.of(file));
            long copying = threads.getCurrentThreadCpuTime();
            if (Boolean.getBoolean(PARSED_TOO)) {
                parse(Path.of(file));
            }
            System.out.println("%s\t%d\t%d\t%s\t%d\t%s\t%d"
                    .formatted(
                            Path.of(file).getFileName(),
                            (read - processor) / 1_000_000,
                            (threads.getCurrentThreadAllocatedBytes() - allocated) / MIB,
                            said,
                            (copying - read) / 1_000_000,
                            copied,
                            (threads.getCurrentThreadCpuTime() - copying) / 1_000_000));
        }
    }

    /** Parses the sheet of a workbook as far as the parser that comes with Java can. */
    private static void parse(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", 0);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry(SHEET);
            if (sheet != null) {
                XMLStreamReader reader = factory.createXMLStreamReader(zip.getInputStream(sheet));
                while (reader.hasNext()) {
                    reader.next();
                }
            }
        } catch (ZipException | XMLStreamException e) {
            // What that parser does not read either is no measure.
        }
    }

    /** Returns the sentence that refuses a file, or the last problem of a row. */
    private static String said(Path file) throws IOException {
        try (CaseSource source = CaseSource.of(file, null)) {
            String said = "no case";
            for (SentCase sent = source.cases().next();
                    sent != null;
                    sent = source.cases().next()) {
                said = String.join(" ", TestSheets.problems(sent));
            }
            return said;
        } catch (UnusableFile e) {
            return e.getMessage().replace('\n', ' ');
        }
    }

    /** Returns what came of copying the file with a column added: it is refused, or copied. */
    private static String copied(Path file) throws IOException {
        List<Cell> cells = List.of(Cell.text("yes"));
        try {
            OwnWorkbook.write(
                    file,
                    new AddedColumns(null, 1, List.of("Gapwise: verdict"), row -> row < 10 ? cells : List.of()),
                    OutputStream.nullOutputStream());
            return "copied";
        } catch (UnusableFile | DamagedFile e) {
            return "refused";
        }
    }

    static void write(Path file, Hostile hostile) throws IOException {
        Files.write(file, hostile.file().get());
    }
}
