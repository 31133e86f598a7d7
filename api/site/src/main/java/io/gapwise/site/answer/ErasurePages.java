package io.gapwise.site.answer;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases the text of a case after a page has asked whether that is meant. */
@Controller
@RequestMapping("/answers/{id}/erase")
class ErasurePages {

    private final ErasedCases cases;
    private final ListedRecommendations listed;

    ErasurePages(ErasedCases cases, ListedRecommendations listed) {
        this.cases = cases;
        this.listed = listed;
    }

    @GetMapping
    String ask(@PathVariable("id") String id, Model model) throws ResourceNotFound {
        ListedRecommendation found =
                listed.of(id).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.recommendation")));
        model.addAttribute("id", id);
        model.addAttribute("name", found.title());
        model.addAttribute("caseId", found.caseId());
        return "answer-erase";
    }

    @PostMapping
    String erase(@PathVariable("id") String id) throws ResourceNotFound {
        cases.erase(id);
        return "redirect:/answers/" + id;
    }
}
