package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.vocabulary.VocabularyField;
import io.gapwise.insight.vocabulary.VocabularyFields;
import io.gapwise.insight.vocabulary.VocabularySearch;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what rules can read and what can be sent, which can be searched by path and by word. */
@Controller
class VocabularyPages {

    private static final int LONGEST = 100;

    private final LiveRules rules;

    VocabularyPages(LiveRules rules) {
        this.rules = rules;
    }

    @GetMapping("/rules/vocabulary")
    String vocabulary(@RequestParam(name = "q", defaultValue = "") String q, Model model) throws Refusal {
        RuleSet live = rules.now().rules();
        String written = q.substring(0, Math.min(LONGEST, q.length())).strip();
        List<VocabularyField> all =
                VocabularyFields.all(live, VocabularyTexts.supported(LocaleContextHolder.getLocale()));
        VocabularySearch search = new VocabularySearch(all);
        List<VocabularyField> found = written.isEmpty() ? all : search.find(written);
        model.addAttribute("q", q);
        model.addAttribute("fields", found.stream().map(ShownField::of).toList());
        model.addAttribute("nearest", found.isEmpty() ? search.nearest(written) : null);
        return "rules-vocabulary";
    }
}
