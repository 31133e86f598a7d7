package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook that belong to its sheets. */
final class WorkbookParts implements Closeable {

    private static final String USUAL_MAIN = "xl/workbook.xml";

    /** Spreadsheet programs write one part for each sheet, and few others beside them. */
    private static final int MOST_RELATIONS = 10_000;

    /**
     * Describes one sheet with cells.
     *
     * @param part the name of its part in the ZIP file
     */
    record SheetPart(String name, boolean hidden, String part) {}

    /** Describes what one part says of another; the name is that of the other part. */
    record Relation(String id, String type, String part) {}

    private final WorkbookZip zip;
    private final Map<String, String> targetByType = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private final String main;
    private boolean from1904;

    WorkbookParts(Path file, ReadingBudget budget) throws IOException, XMLStreamException {
        zip = WorkbookZip.open(file, budget);
        try {
            main = findMain();
            readSheets();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Returns the name of the part that lists the sheets; a few programs call it otherwise than all others do. */
    private String findMain() throws IOException, XMLStreamException {
        return relations("").stream()
                .filter(relation -> relation.type().equals("officeDocument") && zip.has(relation.part()))
                .findFirst()
                .map(Relation::part)
                .orElse(USUAL_MAIN);
    }

    /**
     * Lists what a part says of others, with types by the last word of their names, because there are two sets of names.
     *
     * @param part the name of a part, or an empty text for the whole file
     */
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (!zip.has(name)) {
            return relations;
        }
        try (InputStream in = zip.open(name)) {
            XMLStreamReader xml = XmlParts.open(in);
            while (XmlParts.goTo(xml, "Relationship")) {
                String type = String.valueOf(XmlParts.attribute(xml, "Type"));
                relations.add(new Relation(
                        String.valueOf(XmlParts.attribute(xml, "Id")),
                        type.substring(type.lastIndexOf('/') + 1),
                        resolved(folder, String.valueOf(XmlParts.attribute(xml, "Target")))));
                refuseMany(relations.size());
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return from + rest;
    }

    private void readSheets() throws IOException, XMLStreamException {
        Map<String, Relation> byId = new HashMap<>();
        for (Relation relation : relations(main)) {
            byId.put(relation.id(), relation);
            targetByType.put(relation.type(), relation.part());
        }
        try (InputStream in = zip.open(main)) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = XmlParts.truth(xml, "date1904");
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, byId);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw WorkbookZip.broken();
        }
    }

    /** Sheets that are a chart or a dialog have no cells and are left out. */
    private void addSheet(XMLStreamReader xml, Map<String, Relation> byId) throws UnusableFile {
        Relation relation = byId.get(String.valueOf(XmlParts.attribute(xml, "id")));
        if (relation != null && relation.type().equals("worksheet")) {
            String state = XmlParts.attribute(xml, "state");
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new SheetPart(String.valueOf(XmlParts.attribute(xml, "name")), hidden, relation.part()));
            refuseMany(sheets.size());
        }
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

    /** Returns the name of the part that lists the sheets. */
    String main() {
        return main;
    }

    WorkbookZip zip() {
        return zip;
    }

    /** Says whether days are counted from 1904, as on old Macs. */
    boolean from1904() {
        return from1904;
    }

    /** Lists the sheets in their order. */
    List<SheetPart> sheets() {
        return sheets;
    }

    /**
     * Finds a sheet.
     *
     * @param name its name, or null for the first one that is visible, or the first if none is
     * @throws UnusableFile if there is none of this name
     */
    SheetPart sheet(@Nullable String name) throws UnusableFile {
        if (name == null) {
            return sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElse(sheets.get(0));
        }
        for (SheetPart sheet : sheets) {
            if (sheet.name().equals(name)) {
                return sheet;
            }
        }
        throw new UnusableFile(List.of(new UnusableFile.Reason(
                UnusableFile.Kind.NO_SUCH_SHEET, "The workbook has no sheet '%s'.".formatted(name), List.of(name))));
    }

    /** Returns the name of a part that all sheets share, such as {@code styles}, or null if there is none. */
    @Nullable String sharedName(String type) {
        String name = targetByType.get(type);
        return name == null || !zip.has(name) ? null : name;
    }

    /** Opens a part that all sheets share, or returns null if there is none. */
    @Nullable InputStream shared(String type) throws IOException {
        String name = sharedName(type);
        return name == null ? null : zip.open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
