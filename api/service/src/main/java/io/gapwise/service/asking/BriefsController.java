package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefMarkdown;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.requests.Accepted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a stored answer on one page to those who decide, and as a reply to whoever asked, in the form that is accepted. */
@RestController
@RequestMapping(
        path = "/api/v1/recommendations/{id}",
        produces = {
            MediaType.TEXT_HTML_VALUE,
            MediaType.TEXT_MARKDOWN_VALUE,
            MediaType.APPLICATION_PDF_VALUE,
            BriefsController.WORD,
            MediaType.APPLICATION_PROBLEM_JSON_VALUE
        })
class BriefsController {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final List<MediaType> FORMS = List.of(
            MediaType.TEXT_HTML, MediaType.TEXT_MARKDOWN, MediaType.APPLICATION_PDF, MediaType.parseMediaType(WORD));

    private final StoredBriefs briefs;
    private final PrintedBriefs files;

    BriefsController(StoredBriefs briefs, PrintedBriefs files) {
        this.briefs = briefs;
        this.files = files;
    }

    @GetMapping("/brief")
    ResponseEntity<byte[]> brief(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters, IOException {
        return given(briefs.asked(id, request.getQueryString(), AskedLanguage.of(request)), request);
    }

    @GetMapping("/reply")
    ResponseEntity<byte[]> reply(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, IOException {
        return given(briefs.reply(id, AskedLanguage.of(request)), request);
    }

    private ResponseEntity<byte[]> given(Brief brief, HttpServletRequest request) throws IOException {
        MediaType form = Accepted.of(request).best(FORMS).orElse(MediaType.TEXT_HTML);
        return switch (form.getSubtype()) {
            case "html" -> text(form, BriefPage.of(brief), brief, request);
            case "markdown" -> text(form, BriefMarkdown.of(brief), brief, request);
            case "pdf" -> answer(form, files.pdf(brief), brief, request);
            default -> answer(form, files.word(brief), brief, request);
        };
    }

    private static ResponseEntity<byte[]> text(MediaType kind, String text, Brief brief, HttpServletRequest request) {
        return answer(
                new MediaType(kind, StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), brief, request);
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, byte[] content, Brief brief, HttpServletRequest request) {
        return ResponseEntity.ok()
                .headers(AskedLanguage.headers(AskedLanguage.of(request), !brief.partlyEnglish()))
                .contentType(type)
                .body(content);
    }
}
