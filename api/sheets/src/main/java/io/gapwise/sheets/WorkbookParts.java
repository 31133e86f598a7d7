package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook that belong to its first visible sheet. */
final class WorkbookParts implements Closeable {

    private static final String FOLDER = "xl/";

    /** Spreadsheet programs write one part for each sheet, and few others beside them. */
    private static final int MOST_RELATIONS = 10_000;

    private final WorkbookZip zip;
    private final Map<String, String> targetById = new HashMap<>();
    private final Map<String, String> targetByType = new HashMap<>();
    private final String sheet;
    private boolean from1904;

    WorkbookParts(Path file, Duration mostWork) throws IOException, XMLStreamException {
        zip = WorkbookZip.open(file, mostWork);
        try {
            readRelations();
            sheet = findSheet();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (InputStream in = zip.open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (XmlParts.goTo(xml, "Relationship")) {
                String target = String.valueOf(XmlParts.attribute(xml, "Target"));
                String type = String.valueOf(XmlParts.attribute(xml, "Type"));
                String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                targetById.put(String.valueOf(XmlParts.attribute(xml, "Id")), name);
                targetByType.put(type.substring(type.lastIndexOf('/') + 1), name);
                refuseMany(targetById.size());
            }
        }
    }

    private String findSheet() throws IOException, XMLStreamException {
        List<String> visible = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (InputStream in = zip.open("xl/workbook.xml")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String date1904 = XmlParts.attribute(xml, "date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.getLocalName().equals("sheet")) {
                    String state = XmlParts.attribute(xml, "state");
                    String name = targetById.getOrDefault(String.valueOf(XmlParts.attribute(xml, "id")), "");
                    all.add(name);
                    refuseMany(all.size());
                    if (state == null || state.equals("visible")) {
                        visible.add(name);
                    }
                }
            }
        }
        return visible.isEmpty() ? all.get(0) : visible.get(0);
    }

    private static void refuseMany(int count) throws UnusableFile {
        if (count > MOST_RELATIONS) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE, "The workbook has more than %d parts.".formatted(MOST_RELATIONS));
        }
    }

    /** Returns the limit on the work for this file. */
    ReadingBudget budget() {
        return zip.budget();
    }

    /** Says whether days are counted from 1904, as on old Macs. */
    boolean from1904() {
        return from1904;
    }

    PartStream sheet() throws IOException {
        return zip.open(sheet);
    }

    /** Returns a part that all sheets share, such as {@code styles}, or null if there is none. */
    @Nullable InputStream shared(String type) throws IOException {
        String name = targetByType.get(type);
        return name == null || !zip.has(name) ? null : zip.open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
