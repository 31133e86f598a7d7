package io.gapwise.site.guide;

import io.gapwise.site.SiteTexts;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the guide: what it holds, and each of its pages with what comes before and after it. */
@Controller
class GuideController {

    private final Guide guide;
    private final SiteTexts texts;

    GuideController(Guide guide, SiteTexts texts) {
        this.guide = guide;
        this.texts = texts;
    }

    @GetMapping("/docs")
    String index(Model model) {
        model.addAttribute("pages", guide.pages(texts.language()));
        return "guide/index";
    }

    @GetMapping("/docs/{page}")
    String page(@PathVariable("page") String name, Model model) {
        List<GuidePage> pages = guide.pages(texts.language());
        GuidePage page =
                guide.page(texts.language(), name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int at = pages.indexOf(page);
        model.addAttribute("pages", pages);
        model.addAttribute("page", page);
        model.addAttribute("before", at == 0 ? null : pages.get(at - 1));
        model.addAttribute("after", at == pages.size() - 1 ? null : pages.get(at + 1));
        model.addAttribute(
                "api",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1")
                        .build()
                        .toUriString());
        return "guide/page";
    }
}
