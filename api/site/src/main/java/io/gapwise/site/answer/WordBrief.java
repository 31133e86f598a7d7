package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.PrintableBrief;
import io.gapwise.service.pages.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a brief as a Word document, which is a ZIP file of filled templates. Its headings use Word's own heading
 * styles.
 */
final class WordBrief {

    private static final List<Part> PARTS = List.of(
            new Part("[Content_Types].xml", "content-types"),
            new Part("_rels/.rels", "package-links"),
            new Part("docProps/core.xml", "properties"),
            new Part("word/_rels/document.xml.rels", "document-links"),
            new Part("word/styles.xml", "styles"),
            new Part("word/document.xml", "document"));

    /** All entries get this time, so that the same brief always produces the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordBrief() {}

    static byte[] of(Brief brief) throws IOException {
        Map<String, Object> values = Map.of("brief", PrintableBrief.of(brief));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Part part : PARTS) {
                ZipEntry entry = new ZipEntry(part.path());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                String filled = Templates.filled("word/" + part.template() + ".xml", values);
                zip.write(filled.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Pairs a file inside the document with the template that it is made from. */
    private record Part(String path, String template) {}
}
