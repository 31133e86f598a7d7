package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.StoredBriefs;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Offers an answer on one page to those who decide, and a reply to whoever asked, to read, print or download in the
 * language of the visitor.
 */
@Controller
@RequestMapping("/answers/{id}")
class BriefController {

    private static final String WHOLE = "whole";

    private final StoredBriefs briefs;

    BriefController(StoredBriefs briefs) {
        this.briefs = briefs;
    }

    @GetMapping("/brief")
    String page(
            @PathVariable("id") String id,
            @RequestParam(name = "form", defaultValue = "") String form,
            Locale language,
            Model model)
            throws ResourceNotFound, Refusal {
        return shown(id, "brief", brief(id, form, language), model);
    }

    @GetMapping("/brief.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable("id") String id, @RequestParam(name = "form", defaultValue = "") String form, Locale language)
            throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.pdf(brief(id, form, language));
    }

    @GetMapping("/brief.docx")
    ResponseEntity<byte[]> word(
            @PathVariable("id") String id, @RequestParam(name = "form", defaultValue = "") String form, Locale language)
            throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.word(brief(id, form, language));
    }

    @GetMapping("/brief.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable("id") String id, @RequestParam(name = "form", defaultValue = "") String form, Locale language)
            throws ResourceNotFound, Refusal {
        return BriefDownloads.markdown(brief(id, form, language));
    }

    @GetMapping("/reply")
    String reply(@PathVariable("id") String id, Locale language, Model model) throws ResourceNotFound, Refusal {
        return shown(id, "reply", briefs.reply(id, language), model);
    }

    @GetMapping("/reply.pdf")
    ResponseEntity<byte[]> replyPdf(@PathVariable("id") String id, Locale language)
            throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.pdf(briefs.reply(id, language));
    }

    @GetMapping("/reply.docx")
    ResponseEntity<byte[]> replyWord(@PathVariable("id") String id, Locale language)
            throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.word(briefs.reply(id, language));
    }

    @GetMapping("/reply.md")
    ResponseEntity<byte[]> replyMarkdown(@PathVariable("id") String id, Locale language)
            throws ResourceNotFound, Refusal {
        return BriefDownloads.markdown(briefs.reply(id, language));
    }

    private Brief brief(String id, String form, Locale language) throws ResourceNotFound, Refusal {
        return form.equals(WHOLE) ? briefs.whole(id, language) : briefs.of(id, language);
    }

    private static String shown(String id, String kind, Brief brief, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("brief", brief);
        return "brief";
    }
}
