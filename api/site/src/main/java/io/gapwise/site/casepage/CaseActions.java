package io.gapwise.site.casepage;

import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.drafts.DescribedCases;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Does with a whole case what its page offers: has it answered, described further, copied or erased. */
@Controller
@RequestMapping(CaseAddress.PATH)
class CaseActions {

    private final GapCases cases;
    private final Drafts drafts;
    private final DescribedCases described;
    private final ErasedCases erased;
    private final SiteTexts say;

    CaseActions(GapCases cases, Drafts drafts, DescribedCases described, ErasedCases erased, SiteTexts say) {
        this.cases = cases;
        this.drafts = drafts;
        this.described = described;
        this.erased = erased;
        this.say = say;
    }

    /** Answers what the case says now and shows what has changed since the last answer. */
    @Costly
    @PostMapping("/answer")
    String answer(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        CaseAnswer last = cases.get(id).lastAnswer();
        return "redirect:/answers/" + cases.answer(id).id() + (last == null ? "" : "?before=" + last.id());
    }

    /** Goes on with describing the case where somebody stopped, or begins to change it. */
    @PostMapping("/continue")
    String goOn(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        Optional<Draft> open = drafts.openOf(id);
        if (open.isPresent()) {
            return "redirect:/interviews/" + open.get().id();
        }
        return "redirect:/interviews/" + described.change(id).id();
    }

    @PostMapping("/duplicate")
    String duplicate(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return CaseAddress.redirect(
                cases.duplicate(id, say.text("case.copy.mark")).id());
    }

    @GetMapping("/erase")
    String ask(@PathVariable("id") String id, Model model) throws ResourceNotFound {
        try {
            CaseView view = cases.get(id);
            model.addAttribute("id", id);
            model.addAttribute("name", view.title());
            return "case/erase";
        } catch (Refusal e) {
            return CaseAddress.redirect(id);
        }
    }

    @PostMapping("/erase")
    String erase(@PathVariable("id") String id) throws ResourceNotFound {
        erased.erase(id);
        return CaseAddress.redirect(id);
    }
}
