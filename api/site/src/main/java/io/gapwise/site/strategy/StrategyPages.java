package io.gapwise.site.strategy;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.load.Costly;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyOverview;
import io.gapwise.service.strategy.StrategyOverviews;
import io.gapwise.site.answer.BriefDownloads;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the whole strategy on one page, with what is missing in it, to read, print or download. */
@Costly
@Controller
class StrategyPages {

    private final Strategy strategy;
    private final StrategyOverviews overviews;
    private final LearningPage page;
    private final ShownGaps gaps;

    StrategyPages(Strategy strategy, StrategyOverviews overviews, LearningPage page, ShownGaps gaps) {
        this.strategy = strategy;
        this.overviews = overviews;
        this.page = page;
        this.gaps = gaps;
    }

    @GetMapping("/strategy")
    ModelAndView shown(@RequestParam(name = "samples", defaultValue = "") String samples) {
        boolean sample = samples.equals("yes");
        StrategyOverview overview = overviews.now(sample);
        ModelAndView shown = new ModelAndView("strategy/overview");
        shown.addObject("sample", sample);
        shown.addObject("empty", overview.isEmpty());
        shown.addObject("brief", page.of(overview, sample));
        shown.addObject("gaps", gaps.of(overview.gaps()));
        shown.addObject("hasSamples", !sample && strategy.hasSamples());
        return shown;
    }

    @GetMapping("/strategy/page.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(name = "samples", defaultValue = "") String samples) throws IOException {
        return BriefDownloads.pdf(brief(samples));
    }

    @GetMapping("/strategy/page.docx")
    ResponseEntity<byte[]> word(@RequestParam(name = "samples", defaultValue = "") String samples) throws IOException {
        return BriefDownloads.word(brief(samples));
    }

    @GetMapping("/strategy/page.md")
    ResponseEntity<byte[]> markdown(@RequestParam(name = "samples", defaultValue = "") String samples) {
        return BriefDownloads.markdown(brief(samples));
    }

    private Brief brief(String samples) {
        boolean sample = samples.equals("yes");
        return page.of(overviews.now(sample), sample);
    }
}
