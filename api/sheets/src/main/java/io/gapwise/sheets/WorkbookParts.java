package io.gapwise.sheets;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook that belong to its first visible sheet. */
final class WorkbookParts implements Closeable {

    private static final String FOLDER = "xl/";

    private final ZipFile zip;
    private final Map<String, ZipEntry> byName = new HashMap<>();
    private final Map<String, String> targetById = new HashMap<>();
    private final Map<String, String> targetByType = new HashMap<>();
    private final String sheet;
    private boolean from1904;

    WorkbookParts(Path file) throws IOException, XMLStreamException {
        zip = new ZipFile(file.toFile());
        try {
            Collections.list(zip.entries())
                    .forEach(entry -> byName.put(entry.getName().toLowerCase(Locale.ROOT), entry));
            readRelations();
            sheet = findSheet();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (InputStream in = part("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (XmlParts.goTo(xml, "Relationship")) {
                String target = String.valueOf(XmlParts.attribute(xml, "Target"));
                String type = String.valueOf(XmlParts.attribute(xml, "Type"));
                String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                targetById.put(String.valueOf(XmlParts.attribute(xml, "Id")), name);
                targetByType.put(type.substring(type.lastIndexOf('/') + 1), name);
            }
        }
    }

    private String findSheet() throws IOException, XMLStreamException {
        List<String> visible = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (InputStream in = part("xl/workbook.xml")) {
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
                    if (state == null || state.equals("visible")) {
                        visible.add(name);
                    }
                }
            }
        }
        return visible.isEmpty() ? all.get(0) : visible.get(0);
    }

    /** Says whether days are counted from 1904, as on old Macs. */
    boolean from1904() {
        return from1904;
    }

    InputStream sheet() throws IOException {
        return part(sheet);
    }

    /** Returns a part that all sheets share, such as {@code styles}, or null if there is none. */
    @Nullable InputStream shared(String type) throws IOException {
        String name = targetByType.get(type);
        return name == null || !byName.containsKey(name.toLowerCase(Locale.ROOT)) ? null : part(name);
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = byName.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
