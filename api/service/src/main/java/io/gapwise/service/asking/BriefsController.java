package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefMarkdown;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a stored answer on one page to those who decide, and as a reply to whoever asked. */
@RestController
@RequestMapping(
        path = "/api/v1/recommendations/{id}",
        produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class BriefsController {

    private final StoredBriefs briefs;

    BriefsController(StoredBriefs briefs) {
        this.briefs = briefs;
    }

    @GetMapping("/brief")
    ResponseEntity<byte[]> briefPage(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        return page(brief(id, request), request);
    }

    @GetMapping(path = "/brief", produces = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<byte[]> briefText(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        return markdown(brief(id, request), request);
    }

    private Brief brief(String id, HttpServletRequest request) throws ResourceNotFound, Refusal, BadParameters {
        return QuestionParameters.whole(request.getQueryString())
                ? briefs.whole(id, AskedLanguage.of(request))
                : briefs.of(id, AskedLanguage.of(request));
    }

    @GetMapping("/reply")
    ResponseEntity<byte[]> replyPage(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return page(briefs.reply(id, AskedLanguage.of(request)), request);
    }

    @GetMapping(path = "/reply", produces = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<byte[]> replyText(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return markdown(briefs.reply(id, AskedLanguage.of(request)), request);
    }

    private static ResponseEntity<byte[]> page(Brief brief, HttpServletRequest request) {
        return text(MediaType.TEXT_HTML, BriefPage.of(brief), brief, request);
    }

    private static ResponseEntity<byte[]> markdown(Brief brief, HttpServletRequest request) {
        return text(MediaType.TEXT_MARKDOWN, BriefMarkdown.of(brief), brief, request);
    }

    private static ResponseEntity<byte[]> text(MediaType kind, String text, Brief brief, HttpServletRequest request) {
        return ResponseEntity.ok()
                .headers(AskedLanguage.headers(AskedLanguage.of(request), !brief.partlyEnglish()))
                .contentType(new MediaType(kind, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
