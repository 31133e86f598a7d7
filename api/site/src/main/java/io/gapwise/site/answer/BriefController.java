package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.StoredBriefs;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers the one-page brief for decision makers, to read, print or download. */
@Controller
class BriefController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final StoredBriefs briefs;

    BriefController(StoredBriefs briefs) {
        this.briefs = briefs;
    }

    @GetMapping("/answers/{id}/brief")
    String page(@PathVariable("id") String id, Model model) throws ResourceNotFound, Refusal {
        model.addAttribute("id", id);
        model.addAttribute("brief", briefs.of(id));
        return "brief";
    }

    @GetMapping("/answers/{id}/brief.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) throws ResourceNotFound, Refusal, IOException {
        Brief brief = briefs.of(id);
        return file(MediaType.APPLICATION_PDF, brief.title() + ".pdf", PdfBrief.of(brief));
    }

    @GetMapping("/answers/{id}/brief.docx")
    ResponseEntity<byte[]> word(@PathVariable("id") String id) throws ResourceNotFound, Refusal, IOException {
        Brief brief = briefs.of(id);
        return file(WORD, brief.title() + ".docx", WordBrief.of(brief));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        // No operating system allows these characters in a file name.
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").strip();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(safe, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
