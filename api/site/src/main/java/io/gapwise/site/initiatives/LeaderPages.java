package io.gapwise.site.initiatives;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.answer.BriefDownloads;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Offers what came of a decision on one page to those who decide, to read, print or download. */
@Costly
@Controller
@RequestMapping("/initiatives/{id}")
class LeaderPages {

    private final Initiatives initiatives;
    private final LeaderPage page;

    LeaderPages(Initiatives initiatives, LeaderPage page) {
        this.initiatives = initiatives;
        this.page = page;
    }

    @GetMapping("/leader")
    ModelAndView shown(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        ModelAndView shown = new ModelAndView("initiatives/leader");
        shown.addObject("id", id);
        shown.addObject("brief", brief(id));
        return shown;
    }

    @GetMapping("/leader.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.pdf(brief(id));
    }

    @GetMapping("/leader.docx")
    ResponseEntity<byte[]> word(@PathVariable("id") String id) throws ResourceNotFound, Refusal, IOException {
        return BriefDownloads.word(brief(id));
    }

    @GetMapping("/leader.md")
    ResponseEntity<byte[]> markdown(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return BriefDownloads.markdown(brief(id));
    }

    private Brief brief(String id) throws ResourceNotFound, Refusal {
        return page.of(initiatives.get(id));
    }
}
