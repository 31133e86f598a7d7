package io.gapwise.site.cases;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.StoredAnswers;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows two answers side by side. */
@Controller
class CompareController {

    private final StoredAnswers stored;

    CompareController(StoredAnswers stored) {
        this.stored = stored;
    }

    /**
     * Compares two cases, or lets the reader choose them.
     *
     * @param tick the cases that were ticked in the list
     */
    @GetMapping("/cases/compare")
    String compare(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(required = false) @Nullable List<String> tick,
            @RequestParam(required = false) @Nullable String more,
            Model model,
            RedirectAttributes onward)
            throws ResourceNotFound, Refusal {
        Set<String> chosen = new LinkedHashSet<>(Arrays.asList(one, other));
        if (tick != null) {
            chosen.addAll(tick);
        }
        chosen.remove("");
        List<String> ids = List.copyOf(chosen);
        if (ids.size() < 2) {
            if (!ids.isEmpty()) {
                onward.addAttribute(Filters.WITH, ids.get(0));
            }
            return "redirect:/cases";
        }
        if (tick != null) {
            onward.addAttribute("one", ids.get(0));
            onward.addAttribute("other", ids.get(1));
            if (ids.size() > 2) {
                onward.addAttribute("more", "yes");
            }
            return "redirect:/cases/compare";
        }
        model.addAttribute("comparison", CaseComparison.of(stored.of(ids.get(0)), stored.of(ids.get(1))));
        model.addAttribute("more", more != null);
        return "cases/compare";
    }
}
