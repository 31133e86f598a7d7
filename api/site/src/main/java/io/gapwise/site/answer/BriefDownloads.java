package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives a brief as a file of each kind. */
public final class BriefDownloads {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private BriefDownloads() {}

    public static ResponseEntity<byte[]> pdf(Brief brief) throws IOException {
        return file(MediaType.APPLICATION_PDF, BriefFileName.of(brief, "pdf"), PdfBrief.of(brief));
    }

    public static ResponseEntity<byte[]> word(Brief brief) throws IOException {
        return file(WORD, BriefFileName.of(brief, "docx"), WordBrief.of(brief));
    }

    public static ResponseEntity<byte[]> markdown(Brief brief) {
        byte[] text = BriefMarkdown.of(brief).getBytes(StandardCharsets.UTF_8);
        return file(MARKDOWN, BriefFileName.of(brief, "md"), text);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
